export { type BotLogic, createBotLogic, type LogicPorts } from './bot-logic';
export { conversationKey, deliveryKeys } from './keys';
export { setBase } from './ports';
