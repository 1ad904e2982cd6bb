locals {
  one_year_seconds = 31536000

  # AWS's own policies; their ids are the same in every account.
  caching_disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
  all_viewer       = "216adef6-5c7f-47e4-b989-5492eafa07d3"
}

# Content addresses: what lies under a name never changes, and a query means nothing.
resource "aws_cloudfront_cache_policy" "immutable" {
  name        = "${var.name}-immutable"
  comment     = "365 days"
  min_ttl     = local.one_year_seconds
  default_ttl = local.one_year_seconds
  max_ttl     = local.one_year_seconds

  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = true
    enable_accept_encoding_gzip   = true

    cookies_config {
      cookie_behavior = "none"
    }

    headers_config {
      header_behavior = "none"
    }

    query_strings_config {
      query_string_behavior = "none"
    }
  }
}

# The origin's Cache-Control decides, up to a minute; what says nothing or no-store is not kept. No cookie gets through, so
# nothing personal can be kept.
resource "aws_cloudfront_cache_policy" "shared" {
  name        = "${var.name}-shared"
  comment     = "Public reads and pages: what the origin says, ${var.shared_seconds} s at most"
  min_ttl     = 0
  default_ttl = 0
  max_ttl     = var.shared_seconds

  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = true
    enable_accept_encoding_gzip   = true

    cookies_config {
      cookie_behavior = "none"
    }

    headers_config {
      header_behavior = "none"
    }

    query_strings_config {
      query_string_behavior = "all"
    }
  }
}

# For what does not come from the web process; that sets its own, and a page its own Content-Security-Policy.
resource "aws_cloudfront_response_headers_policy" "security" {
  name    = "${var.name}-security"
  comment = "As apps/web/src/http/security-headers.ts, where the origin sent none"

  security_headers_config {
    content_type_options {
      override = true
    }

    frame_options {
      frame_option = "DENY"
      override     = false
    }

    referrer_policy {
      referrer_policy = "strict-origin-when-cross-origin"
      override        = false
    }

    strict_transport_security {
      access_control_max_age_sec = local.one_year_seconds
      include_subdomains         = true
      override                   = true
    }

    content_security_policy {
      content_security_policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
      override                = false
    }
  }
}
