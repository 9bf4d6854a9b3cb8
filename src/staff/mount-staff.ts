import type { IncomingMessage } from 'node:http';
import type { Next, Request, Response, Server } from 'restify';
import { calledSecurely, clientAddress } from '../channels/http/client';
import { closeAfterAnswer } from '../channels/http/close-after-answer';
import { BodyError } from '../channels/http/read-body';
import type { Log } from '../log';
import { Attempts } from './access/attempts';
import { type Entrance, entranceOf, type StaffDoor } from './access/door';
import { isFromOwnPage } from './access/same-site';
import { DEVICE_SECONDS, isSame, SESSION_SECONDS, type Session, type Sessions } from './access/sessions';
import { type Answer, sendAnswer } from './answer';
import { BusyError } from './busy-error';
import { type Form, readForm } from './form';
import { loginPage } from './pages/login';
import { namePage } from './pages/name';
import { problemPage } from './pages/problem';
import type { Page } from './visit';

const ROOT = '/staff';
const COOKIE = 'staff';
const DEVICE_COOKIE = 'staff-device';
const LONGEST_NAME = 60;
/** Steps of a form that keep nothing, so that it does not matter whose they are. */
const LOOKING = ['live', 'check', 'effect'];

export interface StaffSite {
  door: StaffDoor;
  sessions: Promise<Sessions>;
  pages: readonly Page[];
  /** Style sheet and script, by their name. */
  files: Readonly<Record<string, { file: string; type: string }>>;
  log: Log;
}

/**
 * Serves the staff page. To whom it is closed nothing shows that there is one: their requests go on to where there is no such
 * address, whatever their method.
 */
export function mountStaff(server: Server, site: StaffSite): void {
  const attempts = new Attempts();
  server.pre((request: Request, response: Response, next: Next) => {
    const path = pathOf(request);
    if (path === undefined) return next();
    const entrance = entranceOf(request, site.door);
    if (entrance.kind === 'closed') return next();
    receive(request, path, entrance, site, attempts)
      .catch((error: unknown) => failed(error, site.log))
      .then(({ answer, cookies }) => {
        closeAfterAnswer(request, response);
        sendAnswer(response, answer, cookies, request.method === 'HEAD');
        next(false);
      })
      .catch(() => {
        response.destroy();
        next(false);
      });
    return undefined;
  });
}

interface Received {
  answer: Answer;
  cookies: readonly string[];
}

/**
 * The pieces behind `/staff`; undefined where a request is for something else. The path is taken as it was sent: what a proxy
 * in front judged is what counts here too.
 */
function pathOf(request: IncomingMessage): string[] | undefined {
  const [path = ''] = (request.url ?? '').split('?', 1);
  if (path !== ROOT && !path.startsWith(`${ROOT}/`)) return undefined;
  const pieces = path.slice(ROOT.length).split('/');
  return pieces.filter((piece) => piece !== '').map(decoded);
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    // What nobody can have meant is the address of nothing.
    return '';
  }
}

async function receive(
  request: Request,
  path: readonly string[],
  entrance: Exclude<Entrance, { kind: 'closed' }>,
  site: StaffSite,
  attempts: Attempts,
): Promise<Received> {
  const { door } = site;
  const sessions = await site.sessions;
  const method = request.method ?? 'GET';
  const [file = ''] = path;
  const asset = path.length === 1 && Object.hasOwn(site.files, file) ? site.files[file] : undefined;
  if (asset && method !== 'POST') return { answer: asset, cookies: [] };
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST')
    return { answer: problemPage(405, 'この操作は受け付けていません。'), cookies: [] };
  const known = await sessions.read(cookieIn(request, COOKIE));
  const form = method === 'POST' ? await readForm(request) : undefined;
  if (form && !isFromOwnPage(request, door.publicUrl))
    return { answer: problemPage(403, 'ほかのサイトからの操作は受け付けていません。'), cookies: [] };
  if (entrance.kind === 'code' && !known?.admitted) return signIn(request, form, path, site, attempts);
  const session = known ?? sessions.begin(undefined, false);
  if (form && (!known || !sessions.isFormToken(form.text('token'), session)))
    return {
      answer: problemPage(
        403,
        'ページを開いてから時間がたちました。前のページに戻って、読み込み直してください。',
      ),
      cookies: [],
    };
  return visit(request, path, form, entrance, session, site, known !== undefined);
}

async function visit(
  request: Request,
  path: readonly string[],
  form: Form | undefined,
  entrance: Exclude<Entrance, { kind: 'closed' }>,
  session: Session,
  { pages, door, ...site }: StaffSite,
  isKnown: boolean,
): Promise<Received> {
  const sessions = await site.sessions;
  if (form && path[0] === 'leave')
    return { answer: { redirect: ROOT }, cookies: [cookie(COOKIE, '', request, door, 0)] };
  const given = form?.text('your-name').slice(0, LONGEST_NAME) || undefined;
  const name = entrance.kind === 'named' ? entrance.name : (session.name ?? given);
  const kept = { ...session, name };
  if (form && name === undefined && !LOOKING.includes(form.text('step')))
    return { answer: namePage(request.path(), form.entries()), cookies: [] };
  const cookies =
    isKnown && name === session.name
      ? []
      : [cookie(COOKIE, await sessions.write(kept), request, door, SESSION_SECONDS)];
  const seen = {
    path,
    query: new URLSearchParams(request.getQuery()),
    form,
    name,
    token: sessions.formToken(session),
    canLeave: entrance.kind === 'code',
  };
  for (const page of pages) {
    const answer = await page(seen);
    if (answer) return { answer, cookies };
  }
  return { answer: problemPage(404, 'このページはありません。'), cookies };
}

/** Asks for the access code, and looks at the one that is given. */
async function signIn(
  request: Request,
  form: Form | undefined,
  path: readonly string[],
  { door, log, ...site }: StaffSite,
  attempts: Attempts,
): Promise<Received> {
  if (!form || path[0] !== 'enter') return { answer: loginPage(401), cookies: [] };
  const sessions = await site.sessions;
  const device = await sessions.readDevice(cookieIn(request, DEVICE_COOKIE));
  const visitor = { address: clientAddress(request), device };
  const wait = await attempts.begin(visitor);
  if (wait !== undefined) {
    log('staff-attempts-exceeded', { waitSeconds: wait });
    return { answer: loginPage(429, wait), cookies: [] };
  }
  if (!isSame(form.text('code'), door.code ?? '')) {
    log('staff-code-wrong', {});
    return { answer: loginPage(403), cookies: [] };
  }
  await attempts.succeed(visitor);
  const session = sessions.begin(form.text('your-name').slice(0, LONGEST_NAME) || undefined, true);
  return {
    answer: { redirect: ROOT },
    cookies: [
      cookie(COOKIE, await sessions.write(session), request, door, SESSION_SECONDS),
      cookie(DEVICE_COOKIE, await sessions.writeDevice(), request, door, DEVICE_SECONDS),
    ],
  };
}

function failed(error: unknown, log: Log): Received {
  if (error instanceof BodyError)
    return { answer: problemPage(error.status, '送られた内容を受け取れませんでした。'), cookies: [] };
  if (error instanceof BusyError)
    return {
      answer: problemPage(503, `${error.message}前のページに戻って、もう一度お試しください。`),
      cookies: [],
    };
  log('staff-page-failed', { error });
  return {
    answer: problemPage(
      500,
      'うまくいきませんでした。保存はされていません。少し待ってから、もう一度お試しください。',
    ),
    cookies: [],
  };
}

function cookieIn({ headers }: IncomingMessage, name: string): string | undefined {
  const parts = (headers.cookie ?? '').split(';').map((part) => part.trim());
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
}

function cookie(
  name: string,
  value: string,
  request: Request,
  { publicUrl }: StaffDoor,
  seconds: number,
): string {
  const secure = publicUrl?.startsWith('https:') || calledSecurely(request) ? '; Secure' : '';
  return `${name}=${value}; Path=${ROOT}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
