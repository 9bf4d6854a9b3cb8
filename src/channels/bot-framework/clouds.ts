import { AuthenticationConstants, GovernmentConstants } from 'botframework-connector';
import type { Credentials } from '../../config/read-configuration';

/** Whom a cloud's channels and sign-in are asked; the names are those of botbuilder's configuration. */
interface Cloud {
  ToChannelFromBotLoginUrl: string;
  ToChannelFromBotOAuthScope: string;
  ToBotFromChannelTokenIssuer: string;
  OAuthUrl: string;
  ToBotFromChannelOpenIdMetadataUrl: string;
  ToBotFromEmulatorOpenIdMetadataUrl: string;
  CallerId: string;
}

const sharedBy = (constants: Omit<Cloud, 'CallerId'>, CallerId: string): Cloud => ({
  ToChannelFromBotLoginUrl: constants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: constants.ToChannelFromBotOAuthScope,
  ToBotFromChannelTokenIssuer: constants.ToBotFromChannelTokenIssuer,
  OAuthUrl: constants.OAuthUrl,
  ToBotFromChannelOpenIdMetadataUrl: constants.ToBotFromChannelOpenIdMetadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: constants.ToBotFromEmulatorOpenIdMetadataUrl,
  CallerId,
});

const PUBLIC = sharedBy(AuthenticationConstants, 'urn:botframework:azure');
const GOVERNMENT = sharedBy(GovernmentConstants, 'urn:botframework:azureusgov');

/** Azure operated by 21Vianet, which botbuilder does not know by itself. */
const china = (tenant: string | undefined): Cloud => {
  const login = 'https://login.partner.microsoftonline.cn';
  return {
    ToChannelFromBotLoginUrl: `${login}/${tenant ?? 'microsoftservices.partner.onmschina.cn'}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
    OAuthUrl: 'https://token.botframework.azure.cn/',
    ToBotFromChannelOpenIdMetadataUrl:
      'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl: `${login}/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration`,
    CallerId: 'urn:botframework:azurechina',
  };
};

/**
 * The credentials with everything that goes with their cloud. botbuilder takes all of it or nothing: a metadata address
 * alone would leave the rest undefined.
 */
export function forCloud(credentials: Credentials): Record<string, string> {
  const { ChannelService, BotOpenIdMetadata, ...own } = credentials;
  const cloud = cloudOf(ChannelService, own.MicrosoftAppTenantId);
  return {
    ...cloud,
    ...own,
    ...(BotOpenIdMetadata && { ToBotFromChannelOpenIdMetadataUrl: BotOpenIdMetadata }),
  };
}

function cloudOf(service: Credentials['ChannelService'], tenant: string | undefined): Cloud {
  if (service === 'https://botframework.azure.us') return GOVERNMENT;
  return service === 'https://botframework.azure.cn' ? china(tenant) : PUBLIC;
}
