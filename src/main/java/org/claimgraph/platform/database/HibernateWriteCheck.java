package org.claimgraph.platform.database;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.hibernate.Interceptor;
import org.hibernate.type.CompositeType;
import org.hibernate.type.Type;

/** Rejects entities with values that not every supported database can store, before Hibernate writes them. */
@PersistenceUnitExtension
public class HibernateWriteCheck implements Interceptor {
    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        check(id);
        checkAll(state, types);
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] state, Object[] previous, String[] names, Type[] types) {
        checkAll(state, types);
        return false;
    }

    private static void checkAll(Object[] values, Type[] types) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && types[i] instanceof CompositeType composite) {
                checkAll(composite.getPropertyValues(values[i]), composite.getSubtypes());
            } else {
                check(values[i]);
            }
        }
    }

    private static void check(Object value) {
        if (value instanceof String text) {
            StorableValues.checked(text);
        } else if (value instanceof TemporalAccessor time && time.isSupported(ChronoField.YEAR)) {
            StorableValues.checked(time);
        }
    }
}
