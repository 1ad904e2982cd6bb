locals {
  behaviours = jsondecode(file("${path.module}/behaviours.json"))
  reads      = ["GET", "HEAD", "OPTIONS"]

  # In this order: the first that matches decides. Whatever is not here passes through.
  ordered = concat(
    [
      { pattern = "/media/*", origin = "media", policy = aws_cloudfront_cache_policy.immutable.id },
      { pattern = "/_next/static/*", origin = "web", policy = aws_cloudfront_cache_policy.immutable.id },
    ],
    [for pattern in local.behaviours.cachedReads : { pattern = pattern, origin = "web", policy = aws_cloudfront_cache_policy.shared.id }],
    [for pattern in local.behaviours.cachedPages : { pattern = pattern, origin = "web", policy = aws_cloudfront_cache_policy.shared.id }],
  )
}

resource "aws_cloudfront_origin_access_control" "media" {
  name                              = "${var.name}-media"
  description                       = "CloudFront reads pictures, nobody else"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_distribution" "this" {
  enabled         = true
  is_ipv6_enabled = true
  http_version    = "http2and3"
  comment         = var.name
  aliases         = var.aliases
  price_class     = var.price_class
  web_acl_id      = var.web_acl_arn

  origin {
    origin_id   = "web"
    domain_name = var.origin.domain_name

    custom_header {
      name  = var.origin.header
      value = var.origin_secret
    }

    custom_origin_config {
      http_port                = 80
      https_port               = 443
      origin_protocol_policy   = "https-only"
      origin_ssl_protocols     = ["TLSv1.2"]
      origin_read_timeout      = 30
      origin_keepalive_timeout = 55
    }

    # One place asks the origin for all edges: a minute's first request reaches it once.
    origin_shield {
      enabled              = true
      origin_shield_region = var.origin.shield_region
    }
  }

  origin {
    origin_id                = "media"
    domain_name              = var.media.domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.media.id
  }

  default_cache_behavior {
    target_origin_id           = "web"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = local.caching_disabled
    origin_request_policy_id   = local.all_viewer
    response_headers_policy_id = aws_cloudfront_response_headers_policy.security.id
  }

  dynamic "ordered_cache_behavior" {
    for_each = local.ordered

    content {
      path_pattern               = ordered_cache_behavior.value.pattern
      target_origin_id           = ordered_cache_behavior.value.origin
      viewer_protocol_policy     = "redirect-to-https"
      allowed_methods            = local.reads
      cached_methods             = ["GET", "HEAD"]
      compress                   = true
      cache_policy_id            = ordered_cache_behavior.value.policy
      response_headers_policy_id = aws_cloudfront_response_headers_policy.security.id
    }
  }

  # An error may be over in a moment.
  dynamic "custom_error_response" {
    for_each = toset([403, 404, 500, 502, 503, 504])

    content {
      error_code            = custom_error_response.value
      error_caching_min_ttl = custom_error_response.value == 404 ? 10 : 1
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn      = var.certificate_arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}
