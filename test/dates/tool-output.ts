/** What a program printed about a certificate, and what it says: a period, one end, or times of the machine's own. */
export interface ToolOutput {
  tool: string;
  text: string;
  means: 'period' | 'start' | 'end' | 'local' | 'days' | 'none';
}

export const period = (tool: string, text: string): ToolOutput => ({ tool, text, means: 'period' });
export const end = (tool: string, text: string): ToolOutput => ({ tool, text, means: 'end' });
export const local = (tool: string, text: string): ToolOutput => ({ tool, text, means: 'local' });
export const none = (tool: string, text: string): ToolOutput => ({ tool, text, means: 'none' });
export const days = (tool: string, text: string): ToolOutput => ({ tool, text, means: 'days' });
