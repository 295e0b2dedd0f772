-- What the tables do not say by themselves, as PostGraphile's documentation advises: computed columns and a custom query.
comment on table entity is E'@behavior +query:resource:single\n@name entity';
comment on column claim.printed is E'@name originalValue';
comment on column fact.identified_sources is E'@name independentSources';
comment on column entity_name.form is E'@name value';
comment on column entity_identifier.code is E'@name value';

create function entity_parties(e entity) returns setof relation_end language sql stable as $$
  select * from relation_end r where entity_id = e.id and direction = 'IN' and predicate = 'partyTo'
    and exists (select 1 from fact f where f.id = r.fact_id and f.state not in ('SUPERSEDED', 'NONE'))
  order by sequence, relation_id
$$;
comment on function entity_parties(entity) is E'@simpleCollections only';

create function relation_end_party(r relation_end) returns entity language sql stable as $$
  select * from entity where id = r.other_id
$$;

create function entity_standing_claims(e entity) returns setof claim language sql stable as $$
  select * from claim where subject_id = e.id and retracted_at is null order by sequence
$$;
comment on function entity_standing_claims(entity) is E'@simpleCollections only';

create function entity_facts(e entity) returns setof fact language sql stable as $$
  select * from fact where (subject_id = e.id or other_subject_id = e.id) and state not in ('SUPERSEDED', 'NONE') order by sequence
$$;
comment on function entity_facts(entity) is E'@simpleCollections only';

create function fact_standing_claims(f fact) returns setof claim language sql stable as $$
  select * from claim where fact_id = f.id and retracted_at is null order by sequence
$$;
comment on function fact_standing_claims(fact) is E'@simpleCollections only';

create function claims_page(predicates varchar[], until date, day date, place bigint) returns setof claim
language sql stable as $$
  select * from claim where predicate = any(predicates) and published_on <= until and published_on > '0001-01-01'
    and (published_on, sequence) < (day, place) and retracted_at is null
  order by published_on desc, sequence desc
$$;
comment on function claims_page(varchar[], date, date, bigint) is E'@simpleCollections only';
