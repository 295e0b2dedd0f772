-- Whether other entities were merged into the entity, so that their names and identifiers are looked up only then.
alter table entity add column has_merged boolean default false not null;
update entity set has_merged = true where id in (select m.merged_into from entity m where m.merged_into is not null);
