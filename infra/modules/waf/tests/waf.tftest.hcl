mock_provider "aws" {
  override_during = plan
}

override_resource {
  target          = aws_wafv2_ip_set.staff["IPV4"]
  override_during = plan
  values          = { arn = "arn:ipv4" }
}

override_resource {
  target          = aws_wafv2_ip_set.staff["IPV6"]
  override_during = plan
  values          = { arn = "arn:ipv6" }
}

variables {
  name = "lomash-test"
}

run "everything_what_is_guessed_at_and_staff_are_limited" {
  command = plan

  assert {
    condition = { for r in aws_wafv2_web_acl.this.rule : r.name => r.statement[0].rate_based_statement[0].limit if startswith(r.name, "rate-") } == {
      rate-all       = 3000
      rate-sensitive = 100
      rate-staff     = 600
    }
    error_message = "three limits an address"
  }

  assert {
    condition     = aws_wafv2_web_acl.this.scope == "CLOUDFRONT" && aws_wafv2_web_acl.this.region == "us-east-1"
    error_message = "where CloudFront looks for it"
  }
}

run "staff_procedures_are_found_alone_in_a_batch_and_in_capitals" {
  command = plan

  assert {
    condition = alltrue([
      for path in ["/api/trpc/staff.identity.list", "/api/trpc/catalogue.x,staff.platform.y", "/API/TRPC/STAFF.identity", "/admin", "/admin/orders"] :
      length(regexall(output.staff_paths, path)) > 0
    ])
    error_message = "all of these are for staff"
  }

  assert {
    condition = alltrue([
      for path in ["/api/trpc/catalogue.listProducts", "/kitchens/staff-room", "/administer"] :
      length(regexall(output.staff_paths, path)) == 0
    ])
    error_message = "none of these is"
  }
}

run "with_networks_named_nobody_else_reaches_staff" {
  command = plan

  variables {
    staff_networks = ["203.0.113.0/24", "2001:db8:1::/48", "198.51.100.7/32"]
  }

  assert {
    condition     = { for r in aws_wafv2_web_acl.this.rule : r.name => r.priority if startswith(r.name, "staff-") } == { staff-from-their-networks-ipv4 = 60, staff-from-their-networks-ipv6 = 61, staff-from-elsewhere = 62 }
    error_message = "first they are let through, then the rest is blocked"
  }

  assert {
    condition = jsonencode({ for kind, set in aws_wafv2_ip_set.staff : set.ip_address_version => sort(set.addresses) }) == jsonencode({
      IPV4 = ["198.51.100.7/32", "203.0.113.0/24"]
      IPV6 = ["2001:db8:1::/48"]
    })
    error_message = "CloudFront is reached by IPv6, too: a set for each kind"
  }

  assert {
    condition = { for r in aws_wafv2_web_acl.this.rule : r.name => flatten([for part in r.statement[0].and_statement[0].statement : part.ip_set_reference_statement[*].arn]) if startswith(r.name, "staff-from-their") } == {
      staff-from-their-networks-ipv4 = ["arn:ipv4"]
      staff-from-their-networks-ipv6 = ["arn:ipv6"]
    }
    error_message = "from one of them or from the other"
  }
}

run "no_way_of_writing_a_path_passes_its_rule" {
  command = plan

  variables {
    staff_networks = ["203.0.113.0/24"]
  }

  assert {
    condition = jsonencode({
      for r in aws_wafv2_web_acl.this.rule : r.name => flatten([
        for match in flatten([
          [for rate in r.statement[0].rate_based_statement : [for scope in rate.scope_down_statement : scope.regex_match_statement]],
          [for all in r.statement[0].and_statement : [for part in all.statement : part.regex_match_statement]],
          r.statement[0].regex_match_statement,
        ]) : [for priority in [0, 1] : [for each in match.text_transformation : each.type if each.priority == priority]]
      ]) if contains(["rate-sensitive", "rate-staff", "staff-from-their-networks-ipv4", "staff-from-their-networks-ipv6", "staff-from-elsewhere"], r.name)
      }) == jsonencode({
      for name in ["rate-sensitive", "rate-staff", "staff-from-their-networks-ipv4", "staff-from-their-networks-ipv6", "staff-from-elsewhere"] : name => ["URL_DECODE", "NORMALIZE_PATH"]
    })
    error_message = "first %2e, then dot segments"
  }
}

run "where_passwords_codes_and_tokens_are_tried_is_found" {
  command = plan

  assert {
    condition = alltrue([
      for path in [
        "/api/trpc/identity.signIn", "/api/trpc/identity.setUpSecondFactor", "/api/trpc/identity.showCode", "/api/trpc/identity.showRecoveryCode",
        "/api/trpc/identity.acceptInvitation", "/api/trpc/catalogue.x,identity.getInvitation", "/API/TRPC/ACCOUNT.changepassword",
        "/sign-in", "/sign-in/second-factor", "/join", "/verify-email", "/account/password",
      ] :
      length(regexall(output.sensitive_paths, path)) > 0
    ])
    error_message = "all of these take something that can be guessed at"
  }

  assert {
    condition = alltrue([
      for path in ["/api/trpc/identity.getSession", "/api/trpc/catalogue.listProducts", "/joinery", "/account", "/kitchens/sign-in", "/api/trpc/identityXsignIn"] :
      length(regexall(output.sensitive_paths, path)) == 0
    ])
    error_message = "none of these does"
  }

  assert {
    condition     = length(output.sensitive_paths) <= 512 && length(output.staff_paths) <= 512
    error_message = "AWS takes no longer expression"
  }
}

run "an_address_that_is_none_is_refused" {
  command = plan

  variables {
    staff_networks = ["the office"]
  }

  expect_failures = [var.staff_networks]
}

run "all_addresses_are_no_network" {
  command = plan

  variables {
    staff_networks = ["203.0.113.0/24", "::/0"]
  }

  expect_failures = [var.staff_networks]
}
