provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      Project     = "lomash-wood"
      Environment = "staging"
      ManagedBy   = "terraform"
      Repository  = var.github_repository
    }
  }
}
