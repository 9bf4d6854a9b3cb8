import { describeFinding } from '../../knowledge/finding';
import type { Version } from '../../store';
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import type { Saved } from '../editor';
import { VersionList, VersionPage } from '../pages/versions';
import { CONFLICT, savedAs } from '../propose';
import { says } from '../says';
import type { Page, Visit } from '../visit';

const SHOWN = 200;
const MOST_TRIED = 10;

export const versions =
  (desk: Desk): Page =>
  async (visit) => {
    const [first, second] = visit.path;
    if (first !== 'versions' || visit.path.length > 2) return undefined;
    if (second === undefined)
      return {
        page: (
          <VersionList
            visit={visit}
            learning={desk.learning()}
            versions={await desk.versions.latest(SHOWN)}
          />
        ),
      };
    const version = /^\d{1,9}$/.test(second) ? await desk.versions.find(Number(second)) : undefined;
    if (!version) return undefined;
    return visit.form ? change(desk, visit, version) : show(desk, visit, version, undefined);
  };

async function change(desk: Desk, visit: Visit, version: Version): Promise<Answer> {
  const author = visit.name ?? '';
  const saved = await (visit.form?.text('do') === 'restore'
    ? desk.editor.restore(version.number, author)
    : desk.editor.undo(version.number, author));
  return saved.kind === 'saved' ? savedAs(saved.number, []) : show(desk, visit, version, troubleOf(saved));
}

function troubleOf(saved: Exclude<Saved, { kind: 'saved' }>): string {
  if (saved.kind === 'unchanged') return 'もう、その状態になっています。';
  if (saved.kind === 'conflict') return CONFLICT;
  if (saved.kind === 'impossible')
    return `このあとに ${saved.file} の同じところが直されているため、この保存だけを取り消せません。「この時点の状態に全部戻す」か、新しい保存から順に取り消してください。`;
  return `戻すと正しく動かなくなるため、取りやめました。${saved.findings.map(describeFinding).join('\n')}`;
}

async function show(
  desk: Desk,
  visit: Visit,
  version: Version,
  trouble: string | undefined,
): Promise<Answer> {
  const [[newest], differences] = await Promise.all([
    desk.versions.latest(1),
    desk.work.differences(version.changes),
  ]);
  const questions = visit.query.getAll('q').slice(0, MOST_TRIED);
  const tried = await Promise.all(
    questions.map(async (question) => ({
      question,
      says: says(await desk.work.find(question), desk.knowledge()),
    })),
  );
  return {
    page: (
      <VersionPage
        {...{ visit, version, differences, trouble, tried }}
        learning={desk.learning()}
        isNewest={newest?.number === version.number}
        isFresh={visit.query.has('fresh') && trouble === undefined}
      />
    ),
  };
}
