import { startServer } from './server';

// The service as a process of its own, to be killed: program.cjs <directory> <port>
const [, , directory = '', port = '0'] = process.argv;
void startServer({ directory, port: Number(port) }).then((server) => console.log(server.url));
