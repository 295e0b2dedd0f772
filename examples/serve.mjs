// Serves a built example, and passes requests to the API on to the service, so that both have one origin: node serve.mjs DIRECTORY [SERVICE]
import { createServer, request } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const [directory, service = 'http://localhost:8080'] = process.argv.slice(2);
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

const passOn = (incoming, outgoing) => {
  const upstream = request(new URL(incoming.url, service), { method: incoming.method, headers: { ...incoming.headers, host: new URL(service).host } }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on('error', (failure) => outgoing.writeHead(502).end(`The service at ${service} cannot be reached: ${failure.message}`));
  incoming.pipe(upstream);
};

const server = createServer(async (incoming, outgoing) => {
  const path = new URL(incoming.url, 'http://localhost').pathname;
  if (path === '/graphql') return passOn(incoming, outgoing);
  const file = normalize(path === '/' ? '/index.html' : path);
  try {
    const content = await readFile(join(directory, file));
    outgoing.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content);
  } catch {
    outgoing.writeHead(404).end('Not found');
  }
});

server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => console.log(`Open http://localhost:${server.address().port}`));
