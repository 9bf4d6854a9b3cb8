export { Attachments, type StoredFile } from './attachments';
export { BotStorage, StateConflictError } from './bot-storage';
export { DATABASE_FILES, prepareDataFolder, UnansweringFolderError } from './data-folder';
export { Deliveries, DeliveriesBesideActivities, type EndOfDelivery } from './deliveries';
export { examine, type Verdict } from './doctor/ask';
export { type Doctor, mendStore } from './doctor/mend-store';
export { exportPerson, type PersonalData } from './export-person';
export { Feedback, type Rating } from './feedback';
export { type ForgetOptions, type Forgotten, forget } from './forget';
export {
  KnowledgeVersions,
  type NewVersion,
  type Version,
  type VersionChange,
  type VersionHead,
} from './knowledge-versions';
export { type Allowance, limitHere } from './limits';
export { lockStore } from './lock-store';
export { loggedRatings, loggedTurns, type Span } from './logged';
export { moveStore, TargetNotEmptyError } from './move';
export { readNote, writeNote } from './notes';
export { openDatabase } from './open-database';
export { openStore, openStoreBeside, type StoreLocation } from './open-store';
export { type Answered, Outbox, type TakenOn, type TurnName, type Unsent } from './outbox';
export { Places } from './places';
export { addressProblem } from './postgres/address';
export { DatabaseError } from './postgres/database-error';
export { type GivenAnswer, type LoggedDialog, type LoggedTurn, QuestionLog } from './question-log';
export { type Mark, type MarkState, QuestionMarks } from './question-marks';
export { type Ages, forgetConversation, purge } from './retention';
export type { Database, FeedbackTable, QuestionsTable, Tables } from './schema';
export { keptKey } from './secrets';
export type { Signals } from './signals';
export { DATABASE_FILE } from './sqlite';
export { type Glance, StaffLog, type Unresolved } from './staff-log';
export { StoreError } from './store-error';
export {
  type ConversationRecord,
  type KeptActivity,
  MOST_TRIES,
  type NewActivity,
  Transcripts,
} from './transcripts';
export { createTurnQueue, type TurnQueue, TurnQueueFullError } from './turn-queue';
export { StoreUnavailableError } from './unavailable-error';
export type { Write } from './writes';
