/** Serves `dist/` on loopback and prints the address: the second half of `npm start`. */
import { serve } from './server.ts';

const FIRST_PORT = 4321;
const LAST_PORT = 4340;

for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) {
  try {
    const { url } = await serve('dist', { port });
    console.log(`The story is at ${url} (stop with Ctrl+C)`);
    break;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  }
}
