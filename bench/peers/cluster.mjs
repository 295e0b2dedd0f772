// One process a core, as both projects advise for production.
import cluster from "node:cluster";
import { availableParallelism } from "node:os";

export function onEachCore(serve) {
  if (cluster.isPrimary) {
    for (let core = 0; core < availableParallelism(); core++) cluster.fork();
    process.on("SIGTERM", () => process.exit(0));
  } else {
    serve();
  }
}
