type Body = ConstructorParameters<typeof Response>[0];

/** As much of a browser's XMLHttpRequest as the Direct Line client uses, on fetch. */
export class FetchXmlHttpRequest {
  onreadystatechange: (() => void) | null = null;
  onerror: ((error: unknown) => void) | null = null;
  ontimeout: (() => void) | null = null;
  responseType = '';
  timeout = 0;
  withCredentials = false;
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseText = '';
  readonly upload = {};
  private method = 'GET';
  private url = '';
  private readonly headers = new Headers();
  private received = new Headers();
  private readonly aborter = new AbortController();

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.received.get(name);
  }

  abort(): void {
    this.aborter.abort();
  }

  send(body?: Body): void {
    this.exchange(body).catch((error: unknown) => {
      if (!this.aborter.signal.aborted) this.onerror?.(error);
    });
  }

  private async exchange(body: Body | undefined): Promise<void> {
    const response = await fetch(this.url, {
      method: this.method,
      headers: this.headers,
      signal: this.aborter.signal,
      ...(body !== undefined && { body }),
    });
    const bytes = await response.arrayBuffer();
    if (this.aborter.signal.aborted) return;
    this.status = response.status;
    this.received = response.headers;
    const text = Buffer.from(bytes).toString();
    this.responseText = text;
    const json = () => (text === '' ? null : JSON.parse(text));
    this.response =
      this.responseType === 'json' ? json() : this.responseType === 'arraybuffer' ? bytes : text;
    this.readyState = 4;
    this.onreadystatechange?.();
  }
}
