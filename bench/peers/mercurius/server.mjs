// Mercurius with its JIT and batched loaders: one statement a level, only the columns that the queries need.
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";
import { onEachCore } from "../cluster.mjs";

pg.types.setTypeParser(20, Number);

const schema = `
  type Query {
    entity(id: ID!): Entity
    claims(predicates: [String!], to: String, day: String, sequence: String): Claims!
  }
  type Entity {
    id: ID!
    kind: String!
    name: String!
    names: [Name!]!
    identifiers: [Identifier!]!
    parties(first: Int!): Relations!
    claims(first: Int!): Claims!
    facts: [Fact!]!
  }
  type Name { value: String! language: String! script: String! kind: String! }
  type Identifier { scheme: String! value: String! }
  type Relations { nodes: [Relation!]! }
  type Relation { id: ID! from: Entity! }
  type Claims { nodes: [Claim!]! }
  type Claim {
    id: ID!
    summary: String!
    originalValue: String
    modality: String!
    polarity: String!
    rank: String!
    subject: Entity!
    document: Document!
  }
  type Document { id: ID! title: String language: String! url: String publisher: Entity }
  type Fact { id: ID! predicate: Predicate! independentSources: Int! claims: [Claim!]! }
  type Predicate { key: String! }
`;

const CLAIM = "c.id, c.summary, c.printed as \"originalValue\", c.modality, c.polarity, c.rank, c.subject_id, c.document_id";
const FACT_CLAIM = "fact_id, predicate, id, modality, summary, printed as \"originalValue\", sequence";

function serve() {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, idleTimeoutMillis: 0 });
  // A named statement is prepared once for each connection.
  const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;

  const keys = (queries, column) => [...new Set(queries.map(({ obj }) => obj[column]).filter((key) => key !== null))];
  const grouped = (found, column) => {
    const groups = new Map();
    for (const row of found) {
      const group = groups.get(row[column]);
      if (group) group.push(row);
      else groups.set(row[column], [row]);
    }
    return groups;
  };
  const one = (text, name, column) => async (queries) => {
    const found = new Map((await rows(name, text, [keys(queries, column)])).map((row) => [row.id, row]));
    return queries.map(({ obj }) => found.get(obj[column]) ?? null);
  };
  const many = (text, name, column = "id") => async (queries) => {
    const found = grouped(await rows(name, text, [keys(queries, column)]), "parent");
    return queries.map(({ obj }) => found.get(obj[column]) ?? []);
  };
  const entity = (name, column) => one("select id, kind, name from entity where id = any($1)", name, column);

  const resolvers = {
    Query: {
      entity: async (_, { id }) =>
        (await rows("entity", "select id, kind, name from entity where id = $1", [id]))[0] ?? null,
      claims: async (_, { predicates, to, day, sequence }) => ({
        nodes: await rows(
          "page",
          `select ${CLAIM} from claim c where c.predicate = any($1) and c.published_on <= $2
             and c.published_on > '0001-01-01' and (c.published_on, c.sequence) < ($3, $4) and c.retracted_at is null
           order by c.published_on desc, c.sequence desc limit 50`,
          [predicates, to, day, sequence],
        ),
      }),
    },
    Fact: { predicate: (fact) => ({ key: fact.key }) },
  };

  const loaders = {
    Entity: {
      names: many(
        "select entity_id as parent, form as value, language, script, kind from entity_name where entity_id = any($1) order by entity_id, position",
        "names",
      ),
      identifiers: many(
        "select entity_id as parent, scheme, code as value from entity_identifier where entity_id = any($1) order by entity_id, scheme, code",
        "identifiers",
      ),
      async parties(queries) {
        const found = grouped(
          await rows(
            "parties",
            `select p.id as parent, r.relation_id as id, r.other_id from unnest($1::varchar[]) as p(id)
             cross join lateral (select relation_id, other_id from relation_end e where entity_id = p.id
               and direction = 'IN' and predicate = 'partyTo'
               and exists (select 1 from fact f where f.id = e.fact_id and f.state not in ('SUPERSEDED', 'NONE')) order by sequence, relation_id limit $2) r`,
            [keys(queries, "id"), queries[0].params.first],
          ),
          "parent",
        );
        return queries.map(({ obj }) => ({ nodes: found.get(obj.id) ?? [] }));
      },
      async claims(queries) {
        const found = grouped(
          await rows(
            "claims",
            `select p.id as parent, c.* from unnest($1::varchar[]) as p(id) cross join lateral (
               select ${CLAIM} from claim c where c.subject_id = p.id and c.retracted_at is null
               order by c.sequence limit $2) c`,
            [keys(queries, "id"), queries[0].params.first],
          ),
          "parent",
        );
        return queries.map(({ obj }) => ({ nodes: found.get(obj.id) ?? [] }));
      },
      async facts(queries) {
        const found = grouped(
          await rows(
            "facts",
            `select c.*, f.identified_sources from (
               select subject_id as parent, ${FACT_CLAIM} from claim where subject_id = any($1) and retracted_at is null
               union all
               select object_id as parent, ${FACT_CLAIM} from claim where object_id = any($1) and retracted_at is null
                 and predicate = 'partner' and object_id <> subject_id) c
             join fact f on f.id = c.fact_id where f.state not in ('SUPERSEDED', 'NONE') order by parent, c.sequence`,
            [keys(queries, "id")],
          ),
          "parent",
        );
        return queries.map(({ obj }) =>
          [...grouped(found.get(obj.id) ?? [], "fact_id")].map(([id, claims]) => ({
            id,
            key: claims[0].predicate,
            independentSources: claims[0].identified_sources,
            claims,
          })),
        );
      },
    },
    Relation: { from: entity("from", "other_id") },
    Claim: {
      subject: entity("subject", "subject_id"),
      document: one("select id, title, language, url, publisher_id from document where id = any($1)", "document", "document_id"),
    },
    Document: { publisher: entity("publisher", "publisher_id") },
  };

  const app = Fastify();
  app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
  app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
}

onEachCore(serve);
