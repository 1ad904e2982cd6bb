vcl 4.1;

# What our CloudFront is told to do; which behaviour matches is made from the table that Terraform reads, and shared-cache.vcl
# does the rest. A behaviour that caches takes nothing but reads and forwards no header of the visitor's, so neither cookie
# nor Authorization; every other is passed through whole and keeps nothing.

sub vcl_recv {
  call match_behaviour;
  if (!req.http.x-behaviour) {
    return (pass);
  }
  # EXPIRE is the tests' own.
  if (req.method !~ "^(GET|HEAD|OPTIONS|EXPIRE)$") {
    return (synth(403));
  }
  if (req.http.x-behaviour == "immutable") {
    # Content addresses: a query means nothing.
    set req.url = regsub(req.url, "\?.*$", "");
  }
  unset req.http.x-behaviour;
  unset req.http.cookie;
  unset req.http.authorization;
  unset req.http.user-agent;
  unset req.http.accept-language;
  unset req.http.referer;
  unset req.http.origin;
  unset req.http.sec-fetch-site;
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
