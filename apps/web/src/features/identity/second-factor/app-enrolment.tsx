/** What an authenticator app has to be told: a picture it reads, and the same to be typed. */
export function AppEnrolment({ email, secret, qrSvg }: { email: string; secret: string; qrSvg: string }) {
  return (
    <ol className="mt-8 grid max-w-[44rem] list-decimal gap-6 pl-5">
      <li>
        <p>
          Open the app, add an account and point the camera at this picture. It will be called{' '}
          <span className="font-[550]">Lomash Wood ({email})</span>.
        </p>
        {/* biome-ignore lint/performance/noImgElement: a picture within the page is not fetched */}
        <img
          src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`}
          alt="A QR code for your authenticator app"
          width={208}
          height={208}
          className="mt-4 border border-sand bg-[#fff] p-2"
        />
        <details className="mt-4">
          <summary className="cursor-pointer underline underline-offset-4">
            I cannot point a camera at it
          </summary>
          <p className="mt-3">Type this key into the app; it is based on time, with six digits.</p>
          <p className="mt-2 select-all font-[550] tracking-wide" data-secret>
            {secret}
          </p>
        </details>
      </li>
      <li>Type the code that the app shows now.</li>
    </ol>
  )
}
