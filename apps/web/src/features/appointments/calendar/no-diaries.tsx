/** A calendar of nobody: why, and what to do. */
export function NoDiaries({ mayArrange }: { mayArrange: boolean }) {
  return (
    <div className="desk-panel grid justify-items-start gap-3 px-5 py-10 sm:px-8">
      <h2 className="display text-xl">{mayArrange ? 'No consultants yet' : 'You have no diary yet'}</h2>
      <p className="max-w-prose text-bark">
        {mayArrange
          ? 'Add who sees customers, with their showroom and their hours. Their appointments are shown here.'
          : 'Ask an owner or an administrator to say which consultant you are. Then your appointments are shown here.'}
      </p>
      {mayArrange && (
        <a href="/admin/appointments/consultants" className="desk-button desk-button-main">
          Go to consultants
        </a>
      )}
    </div>
  )
}
