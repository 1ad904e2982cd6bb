mock_provider "aws" {
  override_during = plan
}

variables {
  account_id = "111111111111"
}

run "the_state_is_kept_encrypted_in_all_its_versions" {
  command = plan

  assert {
    condition     = module.state.arn == "arn:aws:s3:::lomash-terraform-state-111111111111"
    error_message = "named by the account"
  }
}

run "an_account_id_has_twelve_digits" {
  command = plan

  variables {
    account_id = "1"
  }

  expect_failures = [var.account_id]
}
