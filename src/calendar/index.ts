export { type CalendarRequest, renewalCalendar } from './renewal-calendar';
