/** A server on loopback that speaks TLS with a certificate that nobody vouches for. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

interface Certificate {
  key: string;
  cert: string;
}

/** Made for these tests, by themselves: for this machine, and for "couch.example". They protect nothing. */
export const CERTIFICATES: Readonly<Record<'of this machine' | 'of another', Certificate>> = {
  'of this machine': {
    key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgBMj1ypgphduRPQIH
2bNTLagTQHYuTWaSUKa/oJcgnxuhRANCAAQrw+Wq0MqUj0zXFt4Ms3A2gJYu5Caf
qdTsI1yRlTf8e8U+Pm3xdUVDDD56tsRSpvi4rqbbigOUTqbgnLb86IsK
-----END PRIVATE KEY-----`,
    cert: `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUPJ0vzoGIR0YOnA1FAdkxaequGnwwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMjIzMTk1NVoYDzIxMjYxMDI5
MjMxOTU1WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQrw+Wq0MqUj0zXFt4Ms3A2gJYu5CafqdTsI1yRlTf8e8U+Pm3xdUVD
DD56tsRSpvi4rqbbigOUTqbgnLb86IsKo2QwYjAdBgNVHQ4EFgQU3AiWlVBLuF5a
izlNEZpWU+Wd0e8wHwYDVR0jBBgwFoAU3AiWlVBLuF5aizlNEZpWU+Wd0e8wDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IQDWwdm8Wi2C+4tzQucOV/R6L1Ml+vMhmet2AbBzS0nzyQIgcO+JRwA4yZ/IuNWS
IfW5csI6qQqvTIz3iN5c96AKKns=
-----END CERTIFICATE-----`,
  },
  'of another': {
    key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgTUfjyqh8XFuo+T7J
nz79nkRDzoWt4szUyXGlbSf4DjmhRANCAARI8I8hilvoX/Pm9gsnyuhciKQ6IjUo
YrVaeeFSrsvYLRqABF9OoYTOEHgOuB1xgOIDIoRf7vjVV5BBejrQdwW2
-----END PRIVATE KEY-----`,
    cert: `-----BEGIN CERTIFICATE-----
MIIBoTCCAUegAwIBAgIUM2tA2aRaoROJ6ZMD0euwSvWZHm0wCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNY291Y2guZXhhbXBsZTAgFw0yNjExMjIyMzE5NTVaGA8yMTI2
MTAyOTIzMTk1NVowGDEWMBQGA1UEAwwNY291Y2guZXhhbXBsZTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABEjwjyGKW+hf8+b2CyfK6FyIpDoiNShitVp54VKuy9gt
GoAEX06hhM4QeA64HXGA4gMihF/u+NVXkEF6OtB3BbajbTBrMB0GA1UdDgQWBBT8
Hc0/vgZoFFrrOjNVi71SRjxYazAfBgNVHSMEGDAWgBT8Hc0/vgZoFFrrOjNVi71S
RjxYazAPBgNVHRMBAf8EBTADAQH/MBgGA1UdEQQRMA+CDWNvdWNoLmV4YW1wbGUw
CgYIKoZIzj0EAwIDSAAwRQIhAPwIgCudV3PPqteldxotfdpnEaYjkaCRzzEWO/Kp
Ena9AiA9dEmFVBSeD+b5d6HVfaD5fUpFn+/9ed5FYtMmxSWaRg==
-----END CERTIFICATE-----`,
  },
};

export interface TlsServer {
  /** "https://127.0.0.1:1234/pressmark". */
  address: string;
  /** Handshakes that the other side broke off. */
  refused: () => number;
  /** Requests that came through all the same. */
  heard: () => number;
  stop: () => void;
}

export async function startTls(certificate: Certificate): Promise<TlsServer> {
  let [refused, heard] = [0, 0];
  const server = createServer(certificate, (_request, response) => {
    heard += 1;
    response.end('{"db_name":"pressmark","update_seq":0}');
  });
  server.on('tlsClientError', () => {
    refused += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}/pressmark`,
    refused: () => refused,
    heard: () => heard,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
