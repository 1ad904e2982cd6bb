provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      Project     = "lomash-wood"
      Environment = "production"
      ManagedBy   = "terraform"
      Repository  = var.github_repository
    }
  }
}
