import { FONT } from './style-options';
import type { Theme } from './theme';

/** Colours, type and spacing of Adaptive Cards (HostConfig of the Adaptive Cards schema). */
export function cardHostConfig(theme: Theme): object {
  const tone = (colour: string) => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: { default: theme.text, subtle: theme.quiet },
    accent: tone(theme.link),
    dark: tone(theme.text),
    light: tone(theme.quiet),
    good: tone(theme.dark ? '#7ddb8c' : '#0f6b2a'),
    warning: tone(theme.dark ? '#ffc46b' : '#8a4b00'),
    attention: tone(theme.dark ? '#ff9c94' : '#b3261e'),
  };
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: FONT,
    fontTypes: { default: { fontFamily: FONT }, monospace: { fontFamily: 'Consolas, Menlo, monospace' } },
    fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 700 },
    lineHeights: { small: 18, default: 24, medium: 24, large: 26, extraLarge: 30 },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    textBlock: { headingLevel: 2 },
    separator: { lineThickness: 1, lineColor: theme.border },
    containerStyles: {
      default: container('#00000000'),
      emphasis: container(theme.hover),
      accent: container(theme.hover),
      good: container(theme.hover),
      warning: container(theme.hover),
      attention: container(theme.hover),
    },
    factSet: {
      title: { color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 120 },
      value: { color: 'default', weight: 'bolder', wrap: true },
      spacing: 12,
    },
    actions: {
      maxActions: 10,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
  };
}
