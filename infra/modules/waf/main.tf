locals {
  # The firewall of a distribution lives there, wherever the shop does.
  region = "us-east-1"

  managed_groups = {
    AWSManagedRulesAmazonIpReputationList = 10
    AWSManagedRulesKnownBadInputsRuleSet  = 20
  }

  # /api/trpc/staff.…, alone or in a batch, and the admin's pages.
  staff_paths = "(?i)(/api/trpc/(.*,)?staff\\.|^/admin(/|$))"
  # Where passwords, codes and tokens are tried.
  sensitive_paths = "(?i)(/api/trpc/(.*,)?identity\\.(signin|register|requestpasswordreset|resetpassword|verify)|^/(sign-in|register|forgot-password|reset-password))"

  rates = {
    sensitive = { priority = 30, limit = var.requests_per_five_minutes.sensitive, paths = local.sensitive_paths }
    staff     = { priority = 40, limit = var.requests_per_five_minutes.staff, paths = local.staff_paths }
  }
}

resource "aws_wafv2_web_acl" "this" {
  region      = local.region
  name        = var.name
  description = "Before CloudFront of ${var.name}"
  scope       = "CLOUDFRONT"

  default_action {
    allow {}
  }

  dynamic "rule" {
    for_each = local.managed_groups

    content {
      name     = rule.key
      priority = rule.value

      override_action {
        none {}
      }

      statement {
        managed_rule_group_statement {
          vendor_name = "AWS"
          name        = rule.key
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        sampled_requests_enabled   = true
        metric_name                = rule.key
      }
    }
  }

  dynamic "rule" {
    for_each = local.rates

    content {
      name     = "rate-${rule.key}"
      priority = rule.value.priority

      action {
        block {
          custom_response {
            response_code = 429
          }
        }
      }

      statement {
        rate_based_statement {
          limit                 = rule.value.limit
          evaluation_window_sec = 300
          aggregate_key_type    = "IP"

          scope_down_statement {
            regex_match_statement {
              regex_string = rule.value.paths

              field_to_match {
                uri_path {}
              }

              text_transformation {
                priority = 0
                type     = "URL_DECODE"
              }
            }
          }
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        sampled_requests_enabled   = true
        metric_name                = "rate-${rule.key}"
      }
    }
  }

  rule {
    name     = "rate-all"
    priority = 50

    action {
      block {
        custom_response {
          response_code = 429
        }
      }
    }

    statement {
      rate_based_statement {
        limit                 = var.requests_per_five_minutes.all
        evaluation_window_sec = 300
        aggregate_key_type    = "IP"
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = true
      metric_name                = "rate-all"
    }
  }

  # The last two, when networks are named: staff from there may pass, and nobody else.
  dynamic "rule" {
    for_each = aws_wafv2_ip_set.staff

    content {
      name     = "staff-from-their-networks"
      priority = 60

      action {
        allow {}
      }

      statement {
        and_statement {
          statement {
            regex_match_statement {
              regex_string = local.staff_paths

              field_to_match {
                uri_path {}
              }

              text_transformation {
                priority = 0
                type     = "URL_DECODE"
              }
            }
          }

          statement {
            ip_set_reference_statement {
              arn = rule.value.arn
            }
          }
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        sampled_requests_enabled   = true
        metric_name                = "staff-from-their-networks"
      }
    }
  }

  dynamic "rule" {
    for_each = aws_wafv2_ip_set.staff

    content {
      name     = "staff-from-elsewhere"
      priority = 61

      action {
        block {}
      }

      statement {
        regex_match_statement {
          regex_string = local.staff_paths

          field_to_match {
            uri_path {}
          }

          text_transformation {
            priority = 0
            type     = "URL_DECODE"
          }
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        sampled_requests_enabled   = true
        metric_name                = "staff-from-elsewhere"
      }
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    sampled_requests_enabled   = true
    metric_name                = var.name
  }
}

resource "aws_wafv2_ip_set" "staff" {
  count = length(var.staff_networks) == 0 ? 0 : 1

  region             = local.region
  name               = "${var.name}-staff"
  description        = "Where staff work"
  scope              = "CLOUDFRONT"
  ip_address_version = "IPV4"
  addresses          = var.staff_networks
}
