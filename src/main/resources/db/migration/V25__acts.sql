-- Who changed the graph, when and why: one row for each import, mutation or other act.
create table act (
  id varchar(40) not null primary key,
  sequence bigint not null,
  kind varchar(20) not null,
  actor varchar(200) not null,
  reason varchar(2000),
  at timestamp(6) with time zone not null
);
create unique index act_sequence on act (sequence);
create index act_by_actor on act (actor, sequence);

-- One row for each change of the graph, numbered in the order of the commits. It has no foreign keys: it is written in bulk, and
-- outlives the ids that it names.
create table ledger_change (
  sequence bigint not null primary key,
  act_id varchar(40) not null,
  kind varchar(20) not null,
  -- a claim, entity, document or conflict, as the kind says
  node_id varchar(200) not null,
  -- the superseding claim, or the entity that the node stands for
  other_id varchar(200),
  at timestamp(6) with time zone not null
);

insert into act (id, sequence, kind, actor, reason, at)
  select 'before', 1, 'BEFORE', 'system', 'Recorded before acts were kept.', current_timestamp
  where exists (select 1 from entity) or exists (select 1 from document);
insert into ledger_change (sequence, act_id, kind, node_id, other_id, at)
  select row_number() over (order by x.at, x.step, x.place, x.node_id, x.kind), 'before', x.kind, x.node_id, x.other_id, x.at
  from (
    select 1 as step, cast(0 as bigint) as place, 'ENTITY_RECORDED' as kind, e.id as node_id,
      cast(null as varchar(200)) as other_id, b.at as at
      from entity e cross join (select coalesce(min(c.recorded_at), current_timestamp) as at from claim c) b
      where e.merged_into is null
    union all
    select 2, 0, 'ENTITIES_MERGED', e.id, e.merged_into, b.at
      from entity e cross join (select coalesce(min(c.recorded_at), current_timestamp) as at from claim c) b
      where e.merged_into is not null
    union all
    select 3, 0, 'DOCUMENT_RECORDED', d.id, null, b.at
      from document d cross join (select coalesce(min(c.recorded_at), current_timestamp) as at from claim c) b
    union all
    select 4, 0, 'DOCUMENT_CHANGED', t.document_id, null, b.at
      from document_text t cross join (select coalesce(min(c.recorded_at), current_timestamp) as at from claim c) b
    union all
    select 5, c.sequence, 'CLAIM_RECORDED', c.id, null, c.recorded_at from claim c
    union all
    select 6, c.sequence, 'CLAIM_SUPERSEDED', c.supersedes_id, c.id, coalesce(c.superseding_since, c.recorded_at)
      from claim c where c.supersedes_id is not null
    union all
    select 7, 0, 'CLAIM_RETRACTED', p.claim_id, null, p.retracted_at from claim_past_retraction p
    union all
    select 8, 0, 'CLAIM_RESTORED', p.claim_id, null, p.restored_at from claim_past_retraction p
    union all
    select 9, c.sequence, 'CLAIM_RETRACTED', c.id, null, c.retracted_at from claim c where c.retracted_at is not null
    union all
    select 10, 0, 'CLAIM_RANKED', r.claim_id, null, r.until_at from claim_past_rank r
    union all
    select 11, 0, 'CONFLICT_OPENED', k.id, null, k.opened_at from conflict k
    union all
    select 12, 0, 'CONFLICT_CLOSED', k.id, null, k.closed_at from conflict k where k.closed_at is not null
  ) x;
create index ledger_change_by_node on ledger_change (node_id, sequence);
create index ledger_change_by_act on ledger_change (act_id, sequence);

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
