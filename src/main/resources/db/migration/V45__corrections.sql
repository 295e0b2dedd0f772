-- Times in which a claim took the place of another one that stands again since.
create table claim_past_supersession (
  claim_id varchar(64) not null,
  superseded_id varchar(64) not null,
  kind varchar(20),
  since_at timestamp(6) with time zone not null,
  until_at timestamp(6) with time zone not null,
  primary key (claim_id, superseded_id, until_at)
);
create index claim_past_supersession_of on claim_past_supersession (superseded_id);
alter table claim_past_supersession add constraint claim_past_supersession_claim
  foreign key (claim_id) references claim (id) on update cascade;
alter table claim_past_supersession add constraint claim_past_supersession_superseded
  foreign key (superseded_id) references claim (id) on update cascade;

-- When entities and documents that were recorded by mistake were removed from lists and search; their ids stay.
alter table entity add column removed_at timestamp(6) with time zone;
alter table document add column removed_at timestamp(6) with time zone;
create index entity_removed on entity (removed_at);
create index document_removed on document (removed_at);

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
