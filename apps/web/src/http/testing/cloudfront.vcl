vcl 4.1;

# What our CloudFront is told to do; shared-cache.vcl does the rest. A behaviour that caches forwards no header of the
# visitor's, so neither cookie nor Authorization; every other is passed through whole and keeps nothing.

sub vcl_recv {
  if (req.url ~ "^/(media|_next/static)/") {
    # Content addresses: a query means nothing.
    set req.url = regsub(req.url, "\?.*$", "");
  } elsif (req.url !~ "^/api/trpc/(catalogue\.|appointments\.(listShowrooms|getShowroom)[?])"
      && req.url !~ "^/(kitchens(/[^/?]*)?|bedrooms(/[^/?]*)?|sale|search|packages|compare|recently-viewed|book|showrooms(/[^/?]*)?)?(\?|$)") {
    return (pass);
  }
  unset req.http.cookie;
  unset req.http.authorization;
  unset req.http.user-agent;
  unset req.http.x-request-id;
  # Those by which Next answers a page's address with something else.
  unset req.http.rsc;
  unset req.http.next-router-prefetch;
  unset req.http.next-router-state-tree;
}

# CloudFront names itself in Via; so asked, we answer plain and it compresses.
sub vcl_backend_fetch {
  set bereq.http.via = "1.1 edge";
}

sub vcl_backend_response {
  if (beresp.http.content-encoding) {
    set beresp.http.x-origin-encoding = beresp.http.content-encoding;
  }
  if (beresp.http.content-type ~ "^(text/|application/(json|javascript))|svg") {
    set beresp.do_gzip = true;
  }
}
