locals {
  # The firewall of a distribution lives there, wherever the shop does.
  region = "us-east-1"

  managed_groups = {
    AWSManagedRulesAmazonIpReputationList = 10
    AWSManagedRulesKnownBadInputsRuleSet  = 20
  }

  # /api/trpc/staff.…, alone or in a batch, and the admin's pages.
  staff_paths = "(?i)(/api/trpc/(.*,)?staff\\.|^/admin(/|$))"
  # Where passwords, codes and tokens are tried; a test holds the list against the routers and pages.
  sensitive       = jsondecode(file("${path.module}/sensitive-paths.json"))
  sensitive_paths = "(?i)(/api/trpc/(.*,)?(${replace(join("|", local.sensitive.procedures), ".", "\\.")})|^(${join("|", local.sensitive.pages)})(/|$))"

  # "/x/%2e%2e/admin" is "/admin".
  transformations = ["URL_DECODE", "NORMALIZE_PATH"]

  # A set holds addresses of one kind, and CloudFront is reached by both.
  staff_networks = {
    IPV4 = [for network in var.staff_networks : network if !strcontains(network, ":")]
    IPV6 = [for network in var.staff_networks : network if strcontains(network, ":")]
  }

  staff_priorities = { IPV4 = 60, IPV6 = 61 }

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

              dynamic "text_transformation" {
                for_each = local.transformations

                content {
                  priority = text_transformation.key
                  type     = text_transformation.value
                }
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

  # The last, when networks are named: staff from either set may pass, and nobody else.
  dynamic "rule" {
    for_each = aws_wafv2_ip_set.staff

    content {
      name     = "staff-from-their-networks-${lower(rule.key)}"
      priority = local.staff_priorities[rule.key]

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

              dynamic "text_transformation" {
                for_each = local.transformations

                content {
                  priority = text_transformation.key
                  type     = text_transformation.value
                }
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
        metric_name                = "staff-from-their-networks-${lower(rule.key)}"
      }
    }
  }

  dynamic "rule" {
    for_each = length(var.staff_networks) == 0 ? [] : ["staff"]

    content {
      name     = "staff-from-elsewhere"
      priority = 62

      action {
        block {}
      }

      statement {
        regex_match_statement {
          regex_string = local.staff_paths

          field_to_match {
            uri_path {}
          }

          dynamic "text_transformation" {
            for_each = local.transformations

            content {
              priority = text_transformation.key
              type     = text_transformation.value
            }
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
  for_each = { for kind, networks in local.staff_networks : kind => networks if length(var.staff_networks) > 0 }

  region             = local.region
  name               = "${var.name}-staff-${lower(each.key)}"
  description        = "Where staff work, ${each.key}"
  scope              = "CLOUDFRONT"
  ip_address_version = each.key
  addresses          = each.value
}
