mock_provider "aws" {
  override_during = plan
}

variables {
  name              = "lomash-test"
  vpc_id            = "vpc-1"
  vpc_cidr          = "10.20.0.0/16"
  public_subnet_ids = ["subnet-1", "subnet-2", "subnet-3"]
  certificate_arn   = "arn:aws:acm:eu-west-2:123456789012:certificate/c"
  origin_secret     = "0123456789abcdef0123456789abcdef"
  log_bucket        = "logs"
}

run "stickiness_is_off" {
  command = plan

  assert {
    condition     = alltrue([for group in aws_lb_target_group.web : !group.stickiness[0].enabled])
    error_message = "every task can answer everybody"
  }
}

run "who_comes_past_cloudfront_is_refused" {
  command = plan

  assert {
    condition     = aws_lb_listener.https.default_action[0].type == "fixed-response" && aws_lb_listener.https.default_action[0].fixed_response[0].status_code == "403"
    error_message = "without the secret: 403"
  }

  assert {
    condition     = one(one(aws_lb_listener_rule.production.condition).http_header).http_header_name == "x-origin-secret"
    error_message = "the rule asks for the secret"
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.cloudfront.cidr_ipv4 == null
    error_message = "no address but CloudFront's"
  }
}

run "the_secret_before_is_accepted_while_it_is_changed" {
  command = plan

  variables {
    previous_origin_secret = "fedcba9876543210fedcba9876543210"
  }

  assert {
    condition     = toset(one(one(aws_lb_listener_rule.production.condition).http_header).values) == toset(["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"])
    error_message = "both, for as long as it takes"
  }
}

run "otherwise_only_one_is" {
  command = plan

  assert {
    condition     = length(one(one(aws_lb_listener_rule.production.condition).http_header).values) == 1
    error_message = "an old secret is no longer one"
  }
}

run "a_target_is_healthy_when_it_can_serve" {
  command = plan

  assert {
    condition     = alltrue([for group in aws_lb_target_group.web : group.health_check[0].path == "/ready"])
    error_message = "/ready, not /health"
  }

  assert {
    condition     = alltrue([for group in aws_lb_target_group.web : group.health_check[0].interval * group.health_check[0].unhealthy_threshold > 120])
    error_message = "a failover of PostgreSQL (120 s at most) must not have every task replaced"
  }

  assert {
    condition     = aws_lb.this.idle_timeout == 60
    error_message = "less than the 65 s of server.keepAliveTimeout in apps/web/server.ts"
  }
}

run "a_short_secret_is_refused" {
  command = plan

  variables {
    origin_secret = "short"
  }

  expect_failures = [var.origin_secret]
}
