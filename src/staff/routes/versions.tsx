import { RevertError } from '../../knowledge/editing/revert';
import { describeFinding } from '../../knowledge/finding';
import type { Version } from '../../store';
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import type { Saved } from '../editor';
import { VersionList, VersionPage } from '../pages/versions';
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
  try {
    const saved = await (visit.form?.text('do') === 'restore'
      ? desk.editor.restore(version.number, author)
      : desk.editor.undo(version.number, author));
    if (saved.kind === 'saved') return { redirect: `/staff/versions/${saved.number}?fresh=1` };
    return show(desk, visit, version, troubleOf(saved));
  } catch (error) {
    if (!(error instanceof RevertError)) throw error;
    return show(
      desk,
      visit,
      version,
      `このあとに ${error.file} の同じところが直されているため、この保存だけを取り消せません。「この時点の状態に全部戻す」か、新しい保存から順に取り消してください。`,
    );
  }
}

const troubleOf = (saved: Exclude<Saved, { kind: 'saved' }>): string =>
  saved.kind === 'unchanged'
    ? 'もう、その状態になっています。'
    : `戻すと正しく動かなくなるため、取りやめました。${saved.findings.map(describeFinding).join('\n')}`;

async function show(
  desk: Desk,
  visit: Visit,
  version: Version,
  trouble: string | undefined,
): Promise<Answer> {
  const [newest] = await desk.versions.latest(1);
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
        {...{ visit, version, trouble, tried }}
        learning={desk.learning()}
        isNewest={newest?.number === version.number}
        isFresh={visit.query.has('fresh') && trouble === undefined}
      />
    ),
  };
}
