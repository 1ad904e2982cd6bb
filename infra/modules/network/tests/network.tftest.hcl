mock_provider "aws" {
  override_during = plan

  mock_data "aws_availability_zones" {
    defaults = { names = ["eu-west-2a", "eu-west-2b", "eu-west-2c"] }
  }
}

variables {
  name        = "lomash-test"
  region      = "eu-west-2"
  kms_key_arn = "arn:aws:kms:eu-west-2:123456789012:key/k"
}

run "three_zones_each_with_a_way_out_of_its_own" {
  command = plan

  assert {
    condition     = length(aws_subnet.public) == 3 && length(aws_subnet.private) == 3 && length(aws_subnet.data) == 3
    error_message = "three kinds of subnets in three zones"
  }

  assert {
    condition     = length(toset([for subnet in aws_subnet.private : subnet.availability_zone])) == 3
    error_message = "the zones differ"
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 3
    error_message = "a NAT gateway a zone"
  }
}

run "no_two_subnets_share_addresses" {
  command = plan

  assert {
    condition = length(toset(concat(
      [for subnet in aws_subnet.public : subnet.cidr_block],
      [for subnet in aws_subnet.private : subnet.cidr_block],
      [for subnet in aws_subnet.data : subnet.cidr_block],
    ))) == 9
    error_message = "nine subnets, nine blocks"
  }
}

run "staging_may_share_one_nat_gateway" {
  command = plan

  variables {
    nat_gateway_per_zone = false
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 1 && length(aws_route.nat) == 3
    error_message = "one gateway, three routes to it"
  }
}

run "what_tasks_call_all_the_time_has_an_endpoint" {
  command = plan

  assert {
    condition     = toset(keys(aws_vpc_endpoint.interface)) == toset(["ecr.api", "ecr.dkr", "logs", "monitoring", "secretsmanager", "ssmmessages"])
    error_message = "images, logs, metrics, secrets, exec"
  }
}

run "a_block_too_small_is_refused" {
  command = plan

  variables {
    cidr = "10.0.0.0/24"
  }

  expect_failures = [var.cidr]
}
