mock_provider "aws" {
  override_during = plan

  mock_resource "aws_acm_certificate" {
    defaults = {
      domain_validation_options = [
        { domain_name = "www.example.co.uk", resource_record_name = "_a.www.example.co.uk.", resource_record_type = "CNAME", resource_record_value = "_b.acm-validations.aws." },
      ]
    }
  }
}

variables {
  zone_name   = "example.co.uk"
  shop_names  = ["www.example.co.uk"]
  origin_name = "origin.example.co.uk"
}

run "one_certificate_at_the_edge_one_at_the_origin" {
  command = plan

  assert {
    condition     = aws_acm_certificate.edge.region == "us-east-1" && aws_acm_certificate.edge.domain_name == "www.example.co.uk"
    error_message = "CloudFront's lies in us-east-1"
  }

  assert {
    condition     = contains(aws_acm_certificate.origin.subject_alternative_names, "www.example.co.uk")
    error_message = "the origin is asked under the shop's name"
  }
}

run "what_both_ask_for_is_written_once" {
  command = plan

  assert {
    condition     = length(aws_route53_record.validation) == 1
    error_message = "one record a name"
  }
}

run "a_name_elsewhere_is_refused" {
  command = plan

  variables {
    shop_names = ["www.example.com"]
  }

  expect_failures = [var.shop_names]
}

run "the_origin_is_no_name_of_the_shop" {
  command = plan

  variables {
    origin_name = "www.example.co.uk"
  }

  expect_failures = [var.origin_name]
}
