mock_provider "aws" {
  override_during = plan

  mock_resource "aws_wafv2_ip_set" {
    defaults = { arn = "arn:aws:wafv2:us-east-1:123456789012:global/ipset/s/1" }
  }
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
    staff_networks = ["203.0.113.0/24"]
  }

  assert {
    condition     = { for r in aws_wafv2_web_acl.this.rule : r.name => r.priority if startswith(r.name, "staff-") } == { staff-from-their-networks = 60, staff-from-elsewhere = 61 }
    error_message = "first they are let through, then the rest is blocked"
  }
}

run "an_address_that_is_none_is_refused" {
  command = plan

  variables {
    staff_networks = ["the office"]
  }

  expect_failures = [var.staff_networks]
}
