// PostGraphile over the same tables: plans over SQL, simple collections, its own HTTP server.
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { onEachCore } from "../cluster.mjs";

// PostGraphile 5 asks for Node 22, of which this is all that it misses in Node 20.
Promise.withResolvers ??= () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};

function serve() {
  const pgl = postgraphile({
    extends: [PostGraphileAmberPreset],
    schema: {
      defaultBehavior: "-connection +list +resource:list -insert -update -delete",
    },
    disablePlugins: ["NodePlugin"],
    pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ["public"], poolConfig: { max: 10 } })],
    grafast: { explain: false },
    grafserv: { graphqlPath: "/graphql", graphiql: false, websockets: false, watch: false },
  });
  const server = createServer();
  const serv = pgl.createServ(grafserv);
  serv.addTo(server);
  server.listen(Number(process.env.PORT), "127.0.0.1");
}

onEachCore(serve);
