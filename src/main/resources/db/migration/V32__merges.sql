-- What claims and documents were recorded with where that stands for another entity now; null where it is as recorded. A claim
-- is read by the entity that its ids stand for, and goes with the recorded one when that is split off again.
alter table claim add column recorded_subject_id varchar(200);
alter table claim add column recorded_value_entity_id varchar(200);
alter table claim_qualifier add column recorded_entity_id varchar(200);
alter table claim_hop add column recorded_agent_id varchar(200);
alter table document add column recorded_publisher_id varchar(200);
create index claim_by_recorded_subject on claim (recorded_subject_id);
create index claim_by_recorded_value on claim (recorded_value_entity_id);
create index claim_qualifier_by_recorded_entity on claim_qualifier (recorded_entity_id);
create index claim_hop_by_recorded_agent on claim_hop (recorded_agent_id);
create index document_by_recorded_publisher on document (recorded_publisher_id);
create index claim_by_origin on claim (origin);

-- Which entity each merged one was merged into. entity.merged_into holds the last one of such a chain.
create table entity_merge (
  entity_id varchar(200) not null primary key,
  into_id varchar(200) not null,
  -- whether it is an id that a data set redirects, and never was an entity
  redirect boolean not null,
  merged_at timestamp(6) with time zone not null
);
create index entity_merge_into on entity_merge (into_id);
alter table entity_merge add constraint entity_merge_entity foreign key (entity_id) references entity (id);

-- Pairs of entities that somebody decided are not the same, the smaller id first.
create table entity_distinction (
  entity_id varchar(200) not null,
  other_id varchar(200) not null,
  decided_at timestamp(6) with time zone not null,
  primary key (entity_id, other_id)
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
