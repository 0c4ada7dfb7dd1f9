// Starts the Agents Playground on this machine's own address only; it would listen on all. Arguments are the Playground's own.
const net = require('node:net');
const path = require('node:path');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' || typeof port === 'string'
    ? listen.call(this, { port: Number(port), host: '127.0.0.1' }, ...rest.filter((each) => typeof each === 'function'))
    : listen.call(this, port, ...rest);
};
process.env.TEAMSAPPTESTER_BROWSER = 'none';
require(path.join(__dirname, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js'));
