-- When the content of a claim was removed, because the law demands it; its id stays.
alter table claim add column redacted_at timestamp(6) with time zone;

-- The results of acts that their callers have named, so that one sent again is not done twice.
create table curation_request (
  caller varchar(100) not null,
  idempotency_key varchar(100) not null,
  input_hash varchar(64) not null,
  result text not null,
  at timestamp(6) with time zone not null,
  primary key (caller, idempotency_key)
);

-- New columns get the order of texts of the others, see V5.
${on_postgresql} do $$
${on_postgresql} declare
${on_postgresql}   one record;
${on_postgresql} begin
${on_postgresql}   for one in
${on_postgresql}     select t.relname as name,
${on_postgresql}       string_agg(format('alter column %I type %s collate "C"', c.attname, format_type(c.atttypid, c.atttypmod)), ', ') as changes
${on_postgresql}     from pg_class t join pg_attribute c on c.attrelid = t.oid
${on_postgresql}     where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and t.relname not like 'flyway%'
${on_postgresql}       and c.attnum > 0 and not c.attisdropped and c.attcollation <> 0
${on_postgresql}       and c.attcollation <> (select l.oid from pg_collation l where l.collname = 'C')
${on_postgresql}     group by t.relname order by t.relname
${on_postgresql}   loop
${on_postgresql}     execute format('alter table %I %s', one.name, one.changes);
${on_postgresql}   end loop;
${on_postgresql} end $$;
