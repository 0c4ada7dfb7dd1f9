// The gateway's own library on the webhook's two ends.
// node twilio-webhook.cjs post URL TOKEN '{"Body":"…",…}' '{"Body":"other"}': posts the signed form, then the same signature with fields changed.
// node twilio-webhook.cjs listen TOKEN: prints its address, then for each post one line of JSON: whether the library believes the signature.
'use strict';
const http = require('node:http');
const { getExpectedTwilioSignature, validateRequest } = require('twilio');

async function post(url, signature, form) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'User-Agent': 'TwilioProxy/1.1',
      'X-Twilio-Signature': signature,
    },
    body: new URLSearchParams(form).toString(),
    signal: AbortSignal.timeout(20000),
  });
  console.log(JSON.stringify({ status: answer.status, contentType: answer.headers.get('content-type'), body: await answer.text() }));
}

async function postBoth(url, token, form, changes) {
  const signature = getExpectedTwilioSignature(token, url, form);
  await post(url, signature, form);
  await post(url, signature, { ...form, ...changes });
}

function listen(token) {
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
      const url = `http://${request.headers.host}${request.url}`;
      const signature = request.headers['x-twilio-signature'];
      const isValid = validateRequest(token, signature, url, form);
      const isValidForOther = validateRequest(token, signature, url, { ...form, To: '+10000000000' });
      response.setHeader('Content-Type', 'text/xml');
      response.end('<Response/>');
      console.log(JSON.stringify({ path: request.url, isValid, isValidForOther, form }));
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
}

const [what, ...rest] = process.argv.slice(2);
if (what === 'listen') {
  listen(rest[0]);
} else {
  postBoth(rest[0], rest[1], JSON.parse(rest[2]), JSON.parse(rest[3])).catch(error => {
    console.error(error);
    process.exit(1);
  });
}
