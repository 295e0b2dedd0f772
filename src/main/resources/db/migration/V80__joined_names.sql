-- The name without case, punctuation and spaces, by which words are found that name an entity as a source. Names of an existing ledger get
-- theirs from the repeatable migration "fold names" (graph/NameRefolding).
alter table entity_name add column joined varchar(1000);
create index entity_name_joined on entity_name (joined, entity_id);

-- Words that differ only in spaces or hyphens are one source, and more words stand for sources without a name. The sources and facts of an
-- existing ledger are formed anew at the next start, unless its claims are keyed anew before.
insert into ledger_rebuild (step, reached)
  select 'QUESTIONS', 0 where exists (select 1 from claim) and not exists (select 1 from ledger_rebuild);

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
