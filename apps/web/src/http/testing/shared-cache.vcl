vcl 4.1;

import purge;

# A cache that everybody shares, somewhere between us and our visitors, and knows nothing of us: it hands on every header,
# keys by path, query and what `Vary` names, and keeps whatever `Cache-Control` does not forbid. Varnish's own caution about
# cookies and Authorization is taken out: only what we answer protects a visitor.

sub vcl_recv {
  if (req.method == "EXPIRE") {
    return (hash);
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  return (hash);
}

# EXPIRE is the tests' own: as if s-maxage had just run out.
sub vcl_hit {
  if (req.method == "EXPIRE") {
    purge.soft(0s);
    return (synth(204));
  }
}

sub vcl_miss {
  if (req.method == "EXPIRE") {
    return (synth(404));
  }
}

sub vcl_backend_response {
  # What has run out is asked for again by its ETag.
  set beresp.keep = 1h;
  if (!bereq.uncacheable) {
    call vcl_beresp_stale;
    call vcl_beresp_control;
    call vcl_beresp_vary;
  }
  return (deliver);
}

sub vcl_deliver {
  # Ours says what became of the request when this answer was made.
  set resp.http.x-origin-cache = resp.http.x-cache;
  if (obj.hits == 0) {
    set resp.http.x-cache = "Miss from the edge";
  } elsif (obj.ttl < 0s) {
    set resp.http.x-cache = "Stale from the edge";
  } else {
    set resp.http.x-cache = "Hit from the edge";
  }
  set resp.http.x-ttl = obj.ttl;
}
