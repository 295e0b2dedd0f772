-- What a fact adds up to is read as it is stored, without comparing its claims. The facts of an existing ledger are projected again.
-- The subject from whose end the values of a symmetric predicate are seen.
alter table fact add column viewpoint_id varchar(200);
alter table fact add column covers_several_events boolean default false not null;
-- The value if the claims give only one.
alter table fact add column value_type varchar(20);
alter table fact add column value_amount numeric(60, 20);
alter table fact add column value_max_amount numeric(60, 20);
alter table fact add column value_bound varchar(20);
alter table fact add column value_unit varchar(60);
alter table fact add column value_per varchar(60);
alter table fact add column value_text text;
alter table fact add column value_language varchar(40);
alter table fact add column value_entity_id varchar(200);
alter table fact add column value_truth boolean;
alter table fact add column value_from date;
alter table fact add column value_to date;
alter table fact add column value_precision varchar(20);
alter table fact add column value_basis varchar(20);
alter table fact add column value_conversions text;
alter table fact add column value_exclusive varchar(10);
-- The place of the contesting claim among the positions of the fact that it contests.
alter table fact_contest add column position_number int;
alter table fact_contest add column position_place int;
alter table fact_contest add column updated_by_source boolean default false not null;
update fact set state = null where state <> 'NONE';

-- New columns get the order of texts of the others, see V5.
${on_postgresql} alter table fact
${on_postgresql}   alter column viewpoint_id type varchar(200) collate "C",
${on_postgresql}   alter column value_type type varchar(20) collate "C",
${on_postgresql}   alter column value_bound type varchar(20) collate "C",
${on_postgresql}   alter column value_unit type varchar(60) collate "C",
${on_postgresql}   alter column value_per type varchar(60) collate "C",
${on_postgresql}   alter column value_text type text collate "C",
${on_postgresql}   alter column value_language type varchar(40) collate "C",
${on_postgresql}   alter column value_entity_id type varchar(200) collate "C",
${on_postgresql}   alter column value_precision type varchar(20) collate "C",
${on_postgresql}   alter column value_basis type varchar(20) collate "C",
${on_postgresql}   alter column value_conversions type text collate "C",
${on_postgresql}   alter column value_exclusive type varchar(10) collate "C";
