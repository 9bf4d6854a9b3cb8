export { type BotLogic, createBotLogic, type LogicPorts, type TurnRecords } from './bot-logic';
export { conversationKey, deliveryKeys } from './keys';
export { setBase } from './ports';
