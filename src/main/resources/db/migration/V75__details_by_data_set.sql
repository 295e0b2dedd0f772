-- Which data sets say each name, identifier and description of an entity, so that one that no data set says any more goes. The
-- data set '' stands for curators, bundled data and what was recorded before: what it says stays.
create table data_set_name (
  data_set varchar(200) not null,
  entity_id varchar(200) not null,
  position int not null,
  -- the kind of name by this data set
  kind varchar(20) not null,
  -- the import that stated it last
  run_id varchar(40) not null,
  primary key (entity_id, position, data_set)
);
create index data_set_name_by_run on data_set_name (data_set, run_id, entity_id);
${on_postgresql} alter table data_set_name add constraint data_set_name_name foreign key (entity_id, position) references entity_name (entity_id, position);

create table data_set_identifier (
  data_set varchar(200) not null,
  entity_id varchar(200) not null,
  scheme varchar(60) not null,
  code varchar(500) not null,
  run_id varchar(40) not null,
  primary key (entity_id, scheme, code, data_set)
);
create index data_set_identifier_by_run on data_set_identifier (data_set, run_id, entity_id);
${on_postgresql} alter table data_set_identifier add constraint data_set_identifier_identifier foreign key (entity_id, scheme, code) references entity_identifier (entity_id, scheme, code);

create table data_set_description (
  data_set varchar(200) not null,
  entity_id varchar(200) not null,
  description text not null,
  language varchar(40) not null,
  run_id varchar(40) not null,
  primary key (entity_id, data_set)
);
create index data_set_description_by_run on data_set_description (data_set, run_id, entity_id);
${on_postgresql} alter table data_set_description add constraint data_set_description_entity foreign key (entity_id) references entity (id);

-- An entity that only the imports of one data set recorded and changed, and about which no other data set says a claim, is of
-- that data set; every other one stays as it is.
create table data_set_entity_before (
  entity_id varchar(200) not null primary key,
  data_set varchar(200) not null
);
insert into data_set_entity_before (entity_id, data_set)
  select h.node_id, min(r.data_set) from ledger_change h
  join entity e on e.id = h.node_id and e.merged_into is null
  left join import_run r on r.id = h.act_id
  where h.kind in ('ENTITY_RECORDED', 'ENTITY_CHANGED')
  group by h.node_id having count(*) = count(r.id) and min(r.data_set) = max(r.data_set);
delete from data_set_entity_before where exists (select 1 from claim c join data_set_claim m on m.claim_id = c.id
  where c.subject_id = data_set_entity_before.entity_id and m.data_set <> data_set_entity_before.data_set);
delete from data_set_entity_before where exists (select 1 from claim c join data_set_claim m on m.claim_id = c.id
  where c.object_id = data_set_entity_before.entity_id and m.data_set <> data_set_entity_before.data_set);
insert into data_set_name (data_set, entity_id, position, kind, run_id)
  select coalesce(b.data_set, ''), n.entity_id, n.position, n.kind, 'before' from entity_name n
  left join data_set_entity_before b on b.entity_id = n.entity_id;
insert into data_set_identifier (data_set, entity_id, scheme, code, run_id)
  select coalesce(b.data_set, ''), i.entity_id, i.scheme, i.code, 'before' from entity_identifier i
  left join data_set_entity_before b on b.entity_id = i.entity_id;
insert into data_set_description (data_set, entity_id, description, language, run_id)
  select coalesce(b.data_set, ''), e.id, e.description, e.description_language, 'before' from entity e
  left join data_set_entity_before b on b.entity_id = e.id
  where e.description is not null and e.description_language is not null;
drop table data_set_entity_before;

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
