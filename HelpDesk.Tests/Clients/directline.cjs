// The real Direct Line client against the address given: connects, talks, loses its stream, refreshes its token, sees the desk restart.
// node directline.cjs '{"domain":"http://…/v3/directline","token":"…","mode":"socket|polling|restart"}'; prints lines of JSON.
'use strict';

// The client waits 3 to 15 seconds before it comes back and 15 minutes before it refreshes; here it need not.
const every = global.setInterval;
global.setInterval = (work, ms, ...rest) => every(work, ms >= 3000 && ms <= 15000 ? 50 : ms === 15 * 60 * 1000 ? 400 : ms, ...rest);
global.XMLHttpRequest = require('xhr2');
global.WebSocket = require('ws');
const { DirectLine } = require('botframework-directlinejs');

const { domain, token, mode } = JSON.parse(process.argv[2]);
const line = new DirectLine({ domain, token, webSocket: mode !== 'polling', pollingInterval: 200 });
const seen = [];
const statuses = [];
line.connectionStatus$.subscribe(status => statuses.push(status));
line.activity$.subscribe(activity => seen.push(activity));

const until = async (what, holds) => {
  for (let tries = 0; tries < 1000; tries++) {
    if (await holds()) {
      return;
    }
    await new Promise(go => setTimeout(go, 20));
  }
  throw new Error(`${what}: ${JSON.stringify({ statuses, seen })}`);
};
const post = (text, id) => new Promise((done, failed) =>
  line.postActivity({ type: 'message', text, from: { id: 'anybody' }, channelData: { clientActivityID: id } }).subscribe(done, failed));
const said = text => seen.some(activity => activity.text === text);
const answered = id => seen.some(activity => activity.replyToId === id);
const talk = async (text, own) => {
  let id = 'retry';
  await until(`post ${text}`, async () => (id = await post(text, own).catch(() => 'retry')) !== 'retry');
  await until(`answer to ${text}`, () => answered(id));
  return id;
};
const isUp = () => fetch(domain + '/nothing').then(() => true, () => false);

async function main() {
  await until('greeting', () => seen.length > 0);
  await talk('我要报修', 'own-1');
  if (mode === 'socket') {
    const before = line.streamUrl;
    const other = new WebSocket(before.replace('watermark=', 'watermark=99'));
    other.on('error', error => console.error(error));
    await until('a new stream after the old one was closed', () => line.streamUrl !== before);
    await until('a fresh token', () => line.token !== token);
    const refreshed = line.token;
    await until('another fresh token', () => line.token !== refreshed);
  }
  if (mode === 'restart') {
    console.log(JSON.stringify({ ready: true }));
    await until('the desk gone', async () => !await isUp());
  }
  await talk('3栋1202', 'own-2');
  await until('echo', () => said('3栋1202'));
  console.log(JSON.stringify({ statuses, seen: seen.map(({ id, text, from, replyToId, channelData }) => ({ id, text, role: from.role, user: from.id, replyToId, own: channelData && channelData.clientActivityID })) }));
  process.exit(0);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
