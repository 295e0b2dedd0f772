package org.claimgraph.engine.smallrye;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import io.smallrye.graphql.api.Union;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.engine.execution.FieldSelection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/**
 * An API as a room of the service has one. It is not annotated as one, or tests of the whole service would find it and
 * serve it.
 */
public class LibraryApi {
    public enum Genre {
        NOVEL,
        POEM
    }

    public interface Item {
        @Id
        @NonNull
        String getId();

        String getTitle();
    }

    public record Book(
            @Id @NonNull String id, String title, Genre genre, BigDecimal price, LocalDate published, Instant added)
            implements Item, Found {
        @Override
        @Id
        @NonNull
        public String getId() {
            return id;
        }

        @Override
        public String getTitle() {
            return title;
        }
    }

    public static class Film implements Item, Found {
        private final String id;

        @Name("runtime")
        public final int minutes;

        public Film(String id, int minutes) {
            this.id = id;
            this.minutes = minutes;
        }

        @Override
        @Id
        @NonNull
        public String getId() {
            return id;
        }

        @Override
        public String getTitle() {
            return "Film " + id;
        }
    }

    @Union
    public interface Found {}

    /** An ISBN without its dashes. */
    @CustomScalar("ISBN")
    public static class Isbn implements CustomStringScalar {
        private final String digits;

        public Isbn(String text) {
            this.digits = text.replace("-", "");
        }

        @Override
        public String stringValueForSerialization() {
            return digits;
        }
    }

    public record Range(LocalDate from, Optional<LocalDate> to) {}

    public static class Filter {
        public String text;
        public Set<Genre> genres;
        public List<Filter> or;
        private Range range;
        private Long pages = 100L;

        public void setRange(Range range) {
            this.range = range;
        }

        public void setPages(Long pages) {
            this.pages = pages;
        }

        private String shown() {
            return text + " " + genres + " " + range + " " + pages + " " + (or == null ? 0 : or.size());
        }
    }

    final List<String> calls = new ArrayList<>();

    private static final List<Item> ITEMS = List.of(
            new Book("b1", "Emma", Genre.NOVEL, new BigDecimal("7.50"), LocalDate.of(1815, 12, 23), Instant.EPOCH),
            new Film("f1", 90),
            new Book("b2", "If", Genre.POEM, null, null, null));

    @Query
    public List<@NonNull Item> items(@DefaultValue("2") int first) {
        calls.add("items " + FieldSelection.current().fieldNames());
        return ITEMS.subList(0, first);
    }

    @Query
    public List<Found> found() {
        return List.of((Found) ITEMS.get(1), (Found) ITEMS.get(0));
    }

    @Query
    public Item item(@Id String id) {
        return ITEMS.stream()
                .filter(item -> item.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND, "There is no item '" + id + "'"));
    }

    @Query
    public String filter(Filter filter) {
        return filter.shown();
    }

    @Query
    public String values(
            LocalDate day,
            Instant at,
            Optional<String> word,
            Genre genre,
            Isbn isbn,
            BigDecimal amount,
            Long large,
            List<Integer> numbers) {
        return day + " " + at + " " + word + " " + genre + " " + (isbn == null ? null : isbn.digits) + " " + amount
                + " " + large + " " + numbers;
    }

    @Query
    public String genres(@NonNull List<@NonNull Genre> genres) {
        return genres.toString();
    }

    @Query
    public Isbn isbn() {
        return new Isbn("978-0");
    }

    @Mutation
    public Book publish(@NonNull String title) {
        return new Book("new", title, null, null, null, null);
    }

    public List<String> shelf(@Source List<Item> items, @DefaultValue("A") String prefix) {
        calls.add("shelf " + items.size());
        return items.stream().map(item -> prefix + item.getId()).toList();
    }

    public List<List<Item>> sequels(@Source List<Book> books, int first) {
        calls.add("sequels " + books.size());
        return books.stream().map(book -> ITEMS.subList(0, first)).toList();
    }

    public int length(@Source Item item) {
        if (item.getTitle().equals("If")) {
            throw ApiException.badInput("too short");
        }
        return item.getTitle().length();
    }
}
