// `npm run build`: the server, the command line and the web app, into dist/. With --server the first two only.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

ensureInstalled();
ensureBuilt({ force: true, web: !process.argv.includes('--server') });
