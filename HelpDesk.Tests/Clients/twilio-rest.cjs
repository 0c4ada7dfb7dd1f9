// The gateway's own client against the address given: create, fetch, list by pages, and what it makes of refusals.
// node twilio-rest.cjs API ACCOUNT TOKEN FROM '{"to":"+…","texts":["…"],"refused":["…"]}'; prints one line of JSON.
'use strict';
const twilio = require('twilio');

const [api, account, token, from, asked] = process.argv.slice(2);
const { to, texts, refused } = JSON.parse(asked);

class Redirected extends twilio.RequestClient {
  request(options) {
    const uri = options.uri.replace('https://api.twilio.com', api);
    if (uri === options.uri) {
      throw new Error(`not an address of the API: ${uri}`);
    }
    return super.request({ ...options, uri });
  }
}

const client = twilio(account, token, { httpClient: new Redirected({ timeout: 20000 }) });
const plain = message => ({
  sid: message.sid, status: message.status, body: message.body, to: message.to, from: message.from, direction: message.direction,
  numSegments: message.numSegments, errorCode: message.errorCode, created: message.dateCreated instanceof Date && !isNaN(message.dateCreated),
});

async function refusal(number) {
  try {
    await client.messages.create({ to: number, from, body: 'x' });
    return null;
  } catch (error) {
    return { isRestException: error instanceof twilio.RestException, code: error.code, status: error.status, moreInfo: error.moreInfo };
  }
}

async function main() {
  const created = [];
  for (const body of texts) {
    created.push(plain(await client.messages.create({ to, from, body, statusCallback: 'http://127.0.0.1:9/twilio/sms/status?m=1' })));
  }
  const fetched = plain(await client.messages(created[0].sid).fetch());
  const listed = (await client.messages.list({ to, dateSentAfter: new Date(Date.UTC(2020, 0, 1)), pageSize: 2 })).map(plain);
  const refusals = {};
  for (const number of refused) {
    refusals[number] = await refusal(number);
  }
  console.log(JSON.stringify({ created, fetched, listed, refusals }));
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
