'use strict';

// Conversations are re-read as a whole when the feed says that a phone has something new; what is being typed stays.
const phones = new Map([...document.querySelectorAll('.phone')].map(phone => [phone.dataset.number, phone]));
const waiting = new Set();
const pauseMs = 150;

const post = (address, body) => fetch(address, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

async function refresh(number) {
  const phone = phones.get(number);
  if (!phone || waiting.has(number)) {
    return;
  }
  waiting.add(number);
  await new Promise(resume => setTimeout(resume, pauseMs));
  waiting.delete(number);
  const answer = await fetch(`/sim/phones/${encodeURIComponent(number)}/conversation`);
  if (answer.ok) {
    show(phone.querySelector('.log'), await answer.text());
  }
}

function show(log, html) {
  if (log.innerHTML !== html) {
    log.innerHTML = html;
    log.scrollTop = log.scrollHeight;
  }
}

async function refreshFaults() {
  const answer = await fetch('/sim/faults/list');
  if (answer.ok) {
    document.getElementById('fault-list').innerHTML = await answer.text();
  }
}

async function showTime(asking) {
  const output = document.getElementById('desk-time');
  try {
    const answer = await asking;
    const time = await answer.json();
    output.textContent = time.text ?? document.body.dataset.unknown;
  } catch {
    output.textContent = document.body.dataset.unknown;
  }
}

async function send(phone, form) {
  const input = form.elements.text;
  const text = input.value.trim();
  const problem = phone.querySelector('.problem');
  problem.textContent = '';
  if (text === '') {
    return;
  }
  input.value = '';
  const answer = await post(`/sim/phones/${encodeURIComponent(phone.dataset.number)}/send`, { text }).catch(() => null);
  if (!answer?.ok) {
    input.value = input.value === '' ? text : input.value;
    problem.textContent = document.body.dataset.notSent;
  }
}

async function sendPicture(phone, form, file) {
  const text = form.elements.text.value.trim();
  const problem = phone.querySelector('.problem');
  problem.textContent = '';
  const address = `/sim/phones/${encodeURIComponent(phone.dataset.number)}/picture?text=${encodeURIComponent(text)}`;
  const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': file.type || 'application/octet-stream' }, body: file }).catch(() => null);
  if (answer?.ok) {
    form.elements.text.value = '';
  } else {
    problem.textContent = document.body.dataset.notSent;
  }
}

for (const phone of phones.values()) {
  const log = phone.querySelector('.log');
  const form = phone.querySelector('form');
  log.scrollTop = log.scrollHeight;
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(phone, form);
  });
  const picture = form.querySelector('input[type=file]');
  form.querySelector('.picture').addEventListener('click', () => picture.click());
  picture.addEventListener('change', () => {
    if (picture.files.length > 0) {
      sendPicture(phone, form, picture.files[0]);
      picture.value = '';
    }
  });
  phone.querySelector('.examples').addEventListener('click', event => {
    const sentence = event.target.closest('button')?.dataset.text;
    if (sentence) {
      form.elements.text.value = sentence;
      form.elements.text.focus();
    }
  });
}

for (const button of document.querySelectorAll('[data-skip]')) {
  button.addEventListener('click', () => {
    const skip = button.dataset.skip;
    showTime(post('/sim/time/skip', skip === 'morning' ? { toMorning: true } : { seconds: Number(skip) }));
  });
}

for (const button of document.querySelectorAll('[data-fault]')) {
  button.addEventListener('click', () => post('/sim/faults', {
    kind: button.dataset.fault,
    count: Number(document.getElementById('fault-count').value) || null,
    number: document.getElementById('fault-number').value || null,
    amount: Number(document.getElementById('fault-amount').value) || 1,
  }));
}

document.getElementById('faults-off').addEventListener('click', () => fetch('/sim/faults', { method: 'DELETE' }));

const feed = new EventSource('/sim/live');
feed.addEventListener('phone', event => refresh(event.data));
feed.addEventListener('faults', refreshFaults);
feed.addEventListener('hello', () => {
  refreshFaults();
  for (const number of phones.keys()) {
    refresh(number);
  }
});

showTime(fetch('/sim/time'));
setInterval(() => showTime(fetch('/sim/time')), 10_000);
