mock_provider "aws" {
  override_during = plan
}

override_resource {
  target          = aws_cloudfront_cache_policy.immutable
  override_during = plan
  values          = { id = "immutable" }
}

override_resource {
  target          = aws_cloudfront_cache_policy.shared
  override_during = plan
  values          = { id = "shared" }
}

variables {
  name            = "lomash-test"
  aliases         = ["www.example.co.uk"]
  certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/c"
  origin          = { domain_name = "origin.example.co.uk", header = "x-origin-secret", shield_region = "eu-west-2" }
  origin_secret   = "0123456789abcdef0123456789abcdef"
  media           = { domain_name = "lomash-test-media.s3.eu-west-2.amazonaws.com" }
  web_acl_arn     = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/1"
}

run "pictures_and_built_files_are_kept_for_a_year" {
  command = plan

  assert {
    condition     = aws_cloudfront_cache_policy.immutable.min_ttl == 365 * 24 * 3600 && aws_cloudfront_cache_policy.immutable.max_ttl == 365 * 24 * 3600
    error_message = "365 days"
  }

  assert {
    condition     = { for b in aws_cloudfront_distribution.this.ordered_cache_behavior : b.path_pattern => b.cache_policy_id if b.cache_policy_id == "immutable" } == { "/media/*" = "immutable", "/_next/static/*" = "immutable" }
    error_message = "media and _next/static, nothing else"
  }
}

run "public_reads_blog_and_pages_are_kept_for_a_minute_without_cookies" {
  command = plan

  assert {
    condition     = aws_cloudfront_cache_policy.shared.max_ttl == 60 && aws_cloudfront_cache_policy.shared.min_ttl == 0 && aws_cloudfront_cache_policy.shared.default_ttl == 0
    error_message = "60 s if the origin says so, else not at all"
  }

  assert {
    condition     = one(one(aws_cloudfront_cache_policy.shared.parameters_in_cache_key_and_forwarded_to_origin).cookies_config).cookie_behavior == "none" && one(one(aws_cloudfront_cache_policy.shared.parameters_in_cache_key_and_forwarded_to_origin).query_strings_config).query_string_behavior == "all"
    error_message = "the query string in the key, cookies never"
  }

  assert {
    condition = alltrue([
      for pattern in [
        "/api/trpc/catalogue.*", "/api/trpc/content.*", "/api/trpc/appointments.listShowrooms", "/api/trpc/appointments.getShowroom",
        "/", "/kitchens", "/kitchens/*", "/bedrooms", "/bedrooms/*", "/sale", "/book", "/showrooms", "/showrooms/*", "/blog", "/blog/*",
      ] :
      contains([for b in aws_cloudfront_distribution.this.ordered_cache_behavior : b.path_pattern if b.cache_policy_id == "shared"], pattern)
    ])
    error_message = "reads, blog, pages"
  }
}

run "what_is_kept_is_only_read_and_knows_nobody" {
  command = plan

  assert {
    condition     = alltrue([for b in aws_cloudfront_distribution.this.ordered_cache_behavior : !contains(b.allowed_methods, "POST") && try(b.origin_request_policy_id, null) == null])
    error_message = "no header of the visitor's is forwarded where answers are kept"
  }
}

run "nothing_of_one_visitor_is_kept" {
  command = plan

  assert {
    condition = alltrue([
      for b in aws_cloudfront_distribution.this.ordered_cache_behavior : alltrue([
        for path in [
          "/book/rooms", "/book/time", "/book/details", "/appointments/manage", "/account", "/account/bookings", "/admin", "/admin/jobs",
          "/sign-in", "/find-showroom", "/api/trpc/appointments.listSlots", "/api/trpc/appointments.getBooking", "/api/trpc/account.getProfile",
          "/api/trpc/staff.catalogue.listProducts", "/api/trpc/identity.getSession", "/health", "/ready",
        ] : length(regexall("^${replace(replace(b.path_pattern, ".", "\\."), "*", ".*")}$", path)) == 0
      ])
    ])
    error_message = "steps with somebody's times and data, accounts, the admin and their calls pass through"
  }
}

run "everything_else_passes_through_whole" {
  command = plan

  assert {
    condition     = aws_cloudfront_distribution.this.default_cache_behavior[0].cache_policy_id == "4135ea2d-6df8-44a3-9df3-4b5a84be39ad" && contains(aws_cloudfront_distribution.this.default_cache_behavior[0].allowed_methods, "POST")
    error_message = "nothing is kept, everything is allowed"
  }
}

run "http3_compression_tls_and_the_origins_secret" {
  command = plan

  assert {
    condition     = aws_cloudfront_distribution.this.http_version == "http2and3" && alltrue([for b in aws_cloudfront_distribution.this.ordered_cache_behavior : b.compress])
    error_message = "HTTP/3, compressed"
  }

  assert {
    condition     = alltrue([for b in aws_cloudfront_distribution.this.ordered_cache_behavior : b.viewer_protocol_policy == "redirect-to-https"])
    error_message = "HTTPS only"
  }

  assert {
    condition     = anytrue([for o in aws_cloudfront_distribution.this.origin : anytrue([for h in o.custom_header : h.name == "x-origin-secret"])])
    error_message = "the secret goes along"
  }
}

run "an_hour_at_the_edge_is_refused" {
  command = plan

  variables {
    shared_seconds = 3600
  }

  expect_failures = [var.shared_seconds]
}
